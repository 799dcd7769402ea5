//! Contrast on real screens: every character of every theme can be read, in every number of colours.

use std::{collections::BTreeSet, sync::Arc};

use ratatui::{
    buffer::{Buffer, Cell},
    layout::Size,
    style::{Color, Modifier},
};
use seatdesk::{
    domain::language::Lang,
    term::{session::Session, tier::ColorTier},
    ui::{
        input::Input,
        key::Key,
        theme::{PLAIN, XTERM},
        viewer::Viewer,
    },
};

use super::states::ADA;
use crate::support::stage::{Stage, context};

/// The tiers with colours, each with the least contrast that its text has. A terminal has its own idea of sixteen.
const TIERS: [(ColorTier, f64); 3] = [(ColorTier::TrueColor, 4.5), (ColorTier::Ansi256, 4.5), (ColorTier::Ansi16, 3.0)];

/// The least contrast of lines and blocks.
const SHAPE: f64 = 2.0;

/// Ways to screens, as keys; a part that begins with `paste:` is pasted.
const WAYS: [&str; 11] = [
    "Down Down",
    "/ z e r v a",
    "?",
    "m Down",
    "3",
    "C-p",
    "c paste:neu@northwind.example,noor.hartmann@northwind.example,bad x y",
    "c paste:a@n.example,b@n.example,c@n.example C-n Enter Enter Down",
    "c paste:a@n.example,b@n.example C-n Enter Enter Enter C-n Space",
    "c paste:a@n.example,b@n.example C-n Esc",
    "4 End Enter u Space C-n x Tab y Enter",
];

/// A screen as a terminal of this tier is sent it.
fn screen(stage: &Stage, theme: &str, tier: ColorTier, way: &str) -> Buffer {
    let mut viewer = Viewer::new(Size::new(100, 30), Lang::En, theme);
    viewer.colours = tier.colours();
    let mut session =
        Session::open(stage.hub.clone(), Arc::clone(&context()), stage.actor(ADA), viewer, stage.ports()).unwrap();
    let mut frame = session.draw(Buffer::empty(session.area()));
    for part in way.split(' ') {
        session.input(match part.strip_prefix("paste:") {
            Some(text) => Input::Paste(text.to_owned()),
            None => Input::Key(part.parse::<Key>().unwrap()),
        });
        frame = session.draw(Buffer::empty(session.area()));
    }
    frame.buffer
}

fn shown(colour: Color) -> [u8; 3] {
    let step = |place: u8| if place == 0 { 0 } else { 55 + 40 * place };
    match colour {
        Color::Rgb(red, green, blue) => [red, green, blue],
        Color::Indexed(index @ ..16) => XTERM[usize::from(index)],
        Color::Indexed(index @ 16..=231) => [(index - 16) / 36, (index - 16) / 6 % 6, (index - 16) % 6].map(step),
        Color::Indexed(grey) => [8 + 10 * (grey - 232); 3],
        other => panic!("{other:?} depends on the terminal"),
    }
}

/// The contrast of two colours, as WCAG 2.2 defines it.
fn contrast(one: Color, other: Color) -> f64 {
    let luminance = |colour: Color| {
        let [red, green, blue] = shown(colour).map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// What is too faint about a cell, if anything.
fn faint(cell: &Cell, tier: ColorTier, text: f64) -> Option<String> {
    let shape = |c: char| ('\u{2500}'..'\u{25a0}').contains(&c);
    let symbol = cell.symbol();
    if symbol.trim().is_empty() {
        return None;
    }
    let (fg, bg) = tier.nearest_pair(cell.fg, cell.bg);
    let least = if symbol.chars().all(shape) { SHAPE } else { text };
    let ratio = contrast(fg, bg);
    let reversed = if cell.modifier.contains(Modifier::REVERSED) { ", reversed" } else { "" };
    (ratio < least).then(|| format!("{symbol} is {fg} on {bg}{reversed}: {ratio:.2}, at least {least}"))
}

#[tokio::test]
async fn every_character_of_every_theme_can_be_read() {
    let stage = Stage::fixture("demo").await;
    let mut all = BTreeSet::new();
    for theme in context().themes.all().filter(|theme| theme.name() != PLAIN) {
        for (tier, least) in TIERS {
            let least = if theme.name() == "high-contrast" && tier != ColorTier::Ansi16 { 7.0 } else { least };
            for way in WAYS {
                let buffer = screen(&stage, theme.name(), tier, way);
                let name = format!("{} in {tier:?}, {way:?}", theme.name());
                all.extend(
                    buffer.content.iter().filter_map(|cell| faint(cell, tier, least)).map(|why| (name.clone(), why)),
                );
            }
        }
    }
    assert!(all.is_empty(), "{all:#?}");
}

/// Without colours it is the theme without colours that is drawn, whichever is chosen: the others would lose their
/// cursor.
#[tokio::test]
async fn without_colours_every_theme_is_the_one_without() {
    let stage = Stage::fixture("demo").await;
    let plain = screen(&stage, PLAIN, ColorTier::Mono, WAYS[0]);
    for theme in context().themes.all() {
        assert_eq!(screen(&stage, theme.name(), ColorTier::Mono, WAYS[0]), plain, "{}", theme.name());
    }
    assert!(plain.content.iter().all(|cell| (cell.fg, cell.bg) == (Color::Reset, Color::Reset)));
}
