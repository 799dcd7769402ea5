//! What the program reads before its first frame.

use std::sync::Arc;

use divan::{Bencher, black_box};
use seatdesk::{
    domain::{permission::Catalogue, world::World},
    ui::{context::Context, i18n::Languages, keymap::Keymap, screens::users::roster::Roster, theme::Themes},
};

use super::desk::{Desk, WINDOW, world};

/// Words, themes and keymap.
#[divan::bench]
fn context() -> Context {
    Context::shipped().unwrap()
}

/// The words of both languages.
#[divan::bench]
fn languages() -> Languages {
    Languages::load().unwrap()
}

/// The themes.
#[divan::bench]
fn themes() -> Themes {
    Themes::load().unwrap()
}

/// The keymap.
#[divan::bench]
fn keymap() -> Keymap {
    Keymap::shipped().unwrap()
}

/// The permissions.
#[divan::bench]
fn permissions() -> Catalogue {
    Catalogue::shipped().unwrap()
}

/// The first frame: all of it has to be sent.
#[divan::bench]
fn first_frame(bencher: Bencher<'_, '_>) {
    let mut desk = Desk::new(0, WINDOW);
    bencher.bench_local(|| {
        desk.painter.clear();
        desk.paint()
    });
}

/// The demo out of its file.
#[divan::bench]
fn demo() -> World {
    world(0)
}

/// A world of 100,000 users out of its records.
#[divan::bench(sample_count = 5)]
fn world_large() -> World {
    world(100_000)
}

/// The table's order and search text of 100,000 users.
#[divan::bench(sample_count = 5)]
fn roster_large(bencher: Bencher<'_, '_>) {
    let world = world(100_000);
    let account = world.accounts().next().unwrap();
    bencher.bench_local(|| black_box(Roster::new(Arc::clone(account))));
}
