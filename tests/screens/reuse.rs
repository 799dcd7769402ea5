//! Frames are drawn over older ones.

use ratatui::{
    buffer::{Buffer, Cell},
    layout::Size,
    style::{Color, Modifier},
};
use seatdesk::{domain::language::Lang, term::session::Session, ui::viewer::Viewer};

use crate::support::stage::{Stage, context};

/// A frame covers whatever the buffer held before, in a window of any size.
#[tokio::test]
async fn nothing_of_an_older_frame_is_left() {
    let stage = Stage::fixture("demo").await;
    let mut older = Cell::new("X");
    (older.fg, older.bg, older.modifier) = (Color::Red, Color::Blue, Modifier::REVERSED | Modifier::BOLD);
    for (width, height) in [(120, 40), (60, 16), (20, 5), (1, 1)] {
        let viewer = Viewer::new(Size::new(width, height), Lang::En, "hubspot");
        let actor = stage.actor("ada@northwind.example");
        let mut session = Session::open(stage.hub.clone(), context(), actor, viewer, stage.ports()).unwrap();
        let area = session.area();
        let over_nothing = session.draw(Buffer::empty(area)).buffer;
        assert_eq!(session.draw(Buffer::filled(area, older.clone())).buffer, over_nothing, "{width}x{height}");
    }
}
