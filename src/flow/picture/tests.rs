//! Pictures of small screens, byte by byte.

use ratatui::{
    layout::Rect,
    style::{Color, Modifier, Style},
};

use super::*;

const RED: Color = Color::Rgb(255, 0, 0);
const BLUE: Color = Color::Rgb(0, 0, 255);

/// The part of a picture that shows the screen, line by line.
fn screen(buffer: &Buffer, cursor: Option<Position>) -> Vec<String> {
    let picture = svg(buffer, cursor, "");
    let (_, screen) = picture.split_once("<g ").unwrap();
    screen.lines().skip(1).take_while(|line| *line != "</g>").map(str::to_owned).collect()
}

fn plain(lines: &[&str]) -> Buffer {
    Buffer::with_lines(lines.iter().copied())
}

/// The letters of a picture with the column and row of each run.
fn runs(buffer: &Buffer) -> Vec<String> {
    let lines = screen(buffer, None);
    lines
        .into_iter()
        .filter(|line| line.starts_with("<text"))
        .map(|line| line.replace(" fill=\"#eaf0f6\"", ""))
        .collect()
}

#[test]
fn a_picture_needs_nothing_but_itself() {
    let picture = svg(&plain(&["Users"]), None, "Northwind & Co");
    assert!(picture.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"65\" height=\"68\""), "{picture}");
    assert!(picture.ends_with("</svg>\n") && picture.contains("<title>Northwind &amp; Co</title>"), "{picture}");
    assert!(!picture.contains("href") && !picture.contains("<script") && !picture.contains("@import"));
    assert_eq!(picture, svg(&plain(&["Users"]), None, "Northwind & Co"));
}

#[test]
fn what_means_something_in_xml_is_escaped() {
    let texts = runs(&plain(&["<a>&\"b\"</a>"]));
    assert_eq!(
        texts,
        [
            r#"<text x="0" y="14" textLength="99" lengthAdjust="spacingAndGlyphs">&lt;a&gt;&amp;&quot;b&quot;&lt;/a&gt;</text>"#
        ]
    );
    assert!(svg(&plain(&["a"]), None, "a\"/><b\u{1b}").contains("aria-label=\"a&quot;/&gt;&lt;b\u{fffd}\""));
}

#[test]
fn nothing_that_commands_or_reorders_gets_into_a_picture() {
    let mut buffer = plain(&["ab"]);
    buffer[(0, 0)].set_symbol("\u{202e}");
    buffer[(1, 0)].set_symbol("\u{ffff}");
    let picture = svg(&buffer, None, "");
    assert!(!picture.contains('\u{202e}') && !picture.contains('\u{ffff}') && picture.contains('\u{fffd}'));
}

#[test]
fn letters_of_one_look_are_one_run_up_to_two_blanks() {
    assert_eq!(
        runs(&plain(&["Ada Obi  Core", "   é\u{301}x"])),
        [
            r#"<text x="0" y="14" textLength="63" lengthAdjust="spacingAndGlyphs">Ada Obi</text>"#,
            r#"<text x="81" y="14" textLength="36" lengthAdjust="spacingAndGlyphs">Core</text>"#,
            "<text x=\"27\" y=\"32\" textLength=\"18\" lengthAdjust=\"spacingAndGlyphs\">é\u{301}x</text>",
        ]
    );
}

#[test]
fn wide_and_foreign_characters_stand_in_the_middle_of_their_cells() {
    assert_eq!(
        runs(&plain(&["a陈b", "▸👩‍👩‍👧x"])),
        [
            "<text x=\"18\" y=\"14\" text-anchor=\"middle\">陈</text>",
            "<text x=\"0\" y=\"14\" textLength=\"9\" lengthAdjust=\"spacingAndGlyphs\">a</text>",
            "<text x=\"4.5\" y=\"32\" text-anchor=\"middle\">▸</text>",
            "<text x=\"18\" y=\"32\" text-anchor=\"middle\">👩‍👩‍👧</text>",
            "<text x=\"27\" y=\"14\" textLength=\"9\" lengthAdjust=\"spacingAndGlyphs\">b</text>",
            "<text x=\"27\" y=\"32\" textLength=\"9\" lengthAdjust=\"spacingAndGlyphs\">x</text>",
        ]
    );
}

#[test]
fn half_a_character_at_the_edge_is_left_out() {
    let mut buffer = plain(&["ab"]);
    buffer[(1, 0)].set_symbol("陈");
    assert!(!svg(&buffer, None, "").contains('陈'));
}

#[test]
fn backgrounds_are_merged_in_both_directions() {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 9, 3));
    buffer.set_style(Rect::new(2, 0, 3, 2), Style::new().bg(BLUE));
    buffer.set_style(Rect::new(2, 2, 2, 1), Style::new().bg(BLUE));
    assert_eq!(
        screen(&buffer, None),
        [
            r##"<rect x="18" y="0" width="27" height="36" fill="#0000ff" shape-rendering="crispEdges"/>"##,
            r##"<rect x="18" y="36" width="18" height="18" fill="#0000ff" shape-rendering="crispEdges"/>"##,
        ]
    );
}

#[test]
fn the_card_takes_the_commonest_background() {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 4, 2));
    buffer.set_style(buffer.area, Style::new().bg(Color::Rgb(250, 250, 250)).fg(Color::Black));
    buffer.set_string(0, 0, "a", Style::new());
    let picture = svg(&buffer, None, "");
    assert!(picture.contains("rx=\"9\" fill=\"#fafafa\"") && picture.contains("fill=\"#000000\">a<"), "{picture}");
    assert!(!picture.contains("crispEdges"), "{picture}");
}

#[test]
fn looks_are_told_apart() {
    let style = |modifier| Style::new().fg(RED).bg(BLUE).add_modifier(modifier);
    let look = |modifier| {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 4, 1));
        buffer.set_string(0, 0, "a", style(modifier));
        screen(&buffer, None).join("\n")
    };
    let red_on_blue = "fill=\"#ff0000\"";
    assert!(look(Modifier::BOLD).contains(&format!("{red_on_blue} font-weight=\"bold\">a<")));
    assert!(look(Modifier::ITALIC).contains(&format!("{red_on_blue} font-style=\"italic\">a<")));
    assert!(look(Modifier::REVERSED).contains("fill=\"#0000ff\">a<"));
    assert!(look(Modifier::DIM).contains("fill=\"#8c0073\">a<"));
    assert!(look(Modifier::HIDDEN).contains("fill=\"#0000ff\">a<"));
    assert!(look(Modifier::UNDERLINED).contains("<path d=\"M0 16h9\" stroke=\"#ff0000\"/>"));
    assert!(look(Modifier::CROSSED_OUT).contains("<path d=\"M0 9h9\" stroke=\"#ff0000\"/>"));
}

#[test]
fn the_cursor_turns_its_cell_around() {
    let with_cursor = screen(&plain(&["abc"]), Some(Position::new(1, 0))).join("\n");
    assert!(with_cursor.contains("<rect x=\"9\" y=\"0\" width=\"9\" height=\"18\" fill=\"#eaf0f6\""), "{with_cursor}");
    assert!(with_cursor.contains("fill=\"#18222d\">b<"), "{with_cursor}");
}

#[test]
fn frames_and_blocks_are_shapes() {
    assert_eq!(
        screen(&plain(&["╭──╮", "▌█░┃"]), None),
        [
            r##"<path d="M18 18h9v18H18Z" fill="#4d565f" shape-rendering="crispEdges"/>"##,
            r##"<path d="M0 18h4.5v18H0ZM9 18h9v18H9Z" fill="#eaf0f6" shape-rendering="crispEdges"/>"##,
            concat!(
                r##"<path d="M4.5 18V13.5Q4.5 9 9 9M9 9h18M31.5 18V13.5Q31.5 9 27 9" "##,
                r##"fill="none" stroke="#eaf0f6" stroke-width="1"/>"##
            ),
            r##"<path d="M31.5 18v18" fill="none" stroke="#eaf0f6" stroke-width="2"/>"##,
        ]
    );
}

#[test]
fn a_screen_without_cells_is_a_card() {
    let picture = svg(&Buffer::default(), None, "");
    assert!(picture.starts_with("<svg") && picture.ends_with("</svg>\n"));
}
