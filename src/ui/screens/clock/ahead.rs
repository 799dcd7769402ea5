//! What lies ahead, in lines: what is carried out, and under a heading the links that merely end, each by time. The page and
//! its question have the same ones.

use ratatui::layout::Rect;

use crate::{
    domain::forecast::{Forecast, Repeated, repeated},
    ui::{
        i18n::Arg,
        scene::Scene,
        text::{width, wrap},
        theme::Role,
        widgets::pen::Pen,
        wording,
    },
};

/// A line: when, and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// When it happens; empty in lines that go on.
    pub when: String,
    /// What happens.
    pub text: String,
    /// How that looks.
    pub role: Role,
    /// At which column it stands.
    indent: u16,
}

impl Line {
    /// A line that is no event.
    pub const fn said(text: String, role: Role) -> Self {
        Self { when: String::new(), text, role, indent: 0 }
    }
}

/// All that lies ahead in lines of so many columns: what is carried out, in its order, then the links that end.
pub fn lines(ahead: &Forecast, columns: u16, role: Role, pen: &Pen<'_>, scene: &Scene<'_>) -> Vec<Line> {
    let here = scene.account.account().hub_id;
    let (due, links) = (repeated(&ahead.due), repeated(&ahead.links));
    let when = |event: &Repeated<'_>| pen.words.moment(event.first.at, scene.zone);
    let column = due.iter().chain(&links).map(|event| width(&when(event)) + 2).max().unwrap_or(0);
    let indent = u16::try_from(column).unwrap_or(0);
    let beside = usize::from(columns).saturating_sub(column);
    let tell = |events: &[Repeated<'_>]| {
        let mut lines = Vec::new();
        for event in events {
            let text = wording::clock::repeated(event, here, scene.world, pen.words);
            for (row, text) in wrap(&text, beside).into_iter().enumerate() {
                let when = if row == 0 { when(event) } else { String::new() };
                lines.push(Line { when, text, role, indent });
            }
        }
        lines
    };
    let count = |id, count: usize| pen.words.with(id, &[("count", Arg::Count(count as u64))]);
    let mut told = tell(&due);
    told.extend(ahead.more.then(|| Line::said(pen.say("clock-ahead-many"), Role::Muted)));
    // Each list has its own order of time, and the second one says where it begins.
    if !due.is_empty() && !links.is_empty() {
        let heading = count("clock-ahead-links", ahead.ends);
        told.extend(wrap(&heading, usize::from(columns)).into_iter().map(|line| Line::said(line, Role::Heading)));
    }
    told.extend(tell(&links));
    let left = ahead.ends.saturating_sub(ahead.links.len());
    told.extend((left > 0).then(|| Line::said(count("clock-ahead-more", left), Role::Muted)));
    told
}

/// Draws some of the lines, as many as have room, from one of them on.
pub fn draw(told: &[Line], top: usize, rect: Rect, pen: &mut Pen<'_>) {
    for (y, line) in (rect.y..rect.bottom()).zip(told.iter().skip(top)) {
        pen.text(rect.x, y, rect.width, &line.when, Role::Muted);
        let x = rect.x + line.indent;
        pen.text(x, y, rect.right().saturating_sub(x), &line.text, line.role);
    }
}
