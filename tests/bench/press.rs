//! One key press, all the way and in parts.

use divan::Bencher;
use ratatui::buffer::Buffer;
use seatdesk::ui::key::Key;

use super::desk::{Desk, USERS, WINDOW, WINDOWS};

/// What the keymap's file and flows call keys.
#[divan::bench(args = ["j", "C-p", "S-Tab", "PageDown"])]
fn key_name(text: &str) -> Key {
    text.parse().unwrap()
}

/// Down, without a frame.
#[divan::bench(args = USERS)]
fn update(bencher: Bencher<'_, '_>, users: u64) {
    let mut desk = Desk::new(users, WINDOW);
    let mut turn = turns();
    bencher.bench_local(|| desk.press(turn()));
}

/// One frame of the Users pane in each window.
#[divan::bench(args = WINDOWS)]
fn view(bencher: Bencher<'_, '_>, window: (u16, u16)) {
    let mut desk = Desk::new(1_000, window);
    view_of(bencher, &mut desk);
}

/// The same frame for accounts of any size: the time must not depend on it.
#[divan::bench(args = USERS)]
fn view_of_users(bencher: Bencher<'_, '_>, users: u64) {
    let mut desk = Desk::new(users, WINDOW);
    view_of(bencher, &mut desk);
}

/// Times the frame of a desk, always into the same memory.
fn view_of(bencher: Bencher<'_, '_>, desk: &mut Desk) {
    let mut buffer = Some(Buffer::empty(desk.session.area()));
    bencher.bench_local(|| buffer = buffer.take().map(|buffer| desk.draw(buffer)));
}

/// The first page of the wizard.
#[divan::bench]
fn view_wizard(bencher: Bencher<'_, '_>) {
    let mut desk = Desk::new(0, WINDOW);
    desk.press("c");
    view_of(bencher, &mut desk);
}

/// The whole help over the pane.
#[divan::bench]
fn view_help(bencher: Bencher<'_, '_>) {
    let mut desk = Desk::new(0, WINDOW);
    desk.press("?");
    view_of(bencher, &mut desk);
}

/// From two frames to bytes: the cursor's bar moved by a row.
#[divan::bench(args = WINDOWS)]
fn painter_moved(bencher: Bencher<'_, '_>, window: (u16, u16)) {
    let mut desk = Desk::new(1_000, window);
    painter(bencher, &mut desk);
}

/// From two frames to bytes: the whole list moved by a row.
#[divan::bench(args = WINDOWS)]
fn painter_scrolled(bencher: Bencher<'_, '_>, window: (u16, u16)) {
    let mut desk = Desk::new(1_000, window);
    desk.scroll();
    painter(bencher, &mut desk);
}

/// Times the painter between two frames that are one row apart.
fn painter(bencher: Bencher<'_, '_>, desk: &mut Desk) {
    let blank = Buffer::empty(desk.session.area());
    let before = desk.draw(blank.clone());
    desk.press("Down");
    let after = desk.draw(blank);
    desk.painter.frame(before.clone(), None);
    let mut frames = [after, before].into_iter().cycle();
    bencher.with_inputs(|| frames.next().unwrap()).bench_local_values(|frame| desk.painter.frame(frame, None).len());
}

/// Down in the middle of the window, from the key to the bytes.
#[divan::bench(args = USERS)]
fn whole_key(bencher: Bencher<'_, '_>, users: u64) {
    let mut desk = Desk::new(users, WINDOW);
    let mut turn = turns();
    bencher.bench_local(|| {
        desk.press(turn());
        desk.paint()
    });
}

/// Down at the bottom of the window, where the list scrolls, from the key to the bytes.
#[divan::bench]
fn whole_key_scrolling(bencher: Bencher<'_, '_>) {
    let mut desk = Desk::new(100_000, WINDOW);
    desk.scroll();
    bencher.bench_local(|| {
        desk.press("Down");
        desk.paint()
    });
}

/// Down five times and up five times, over and over.
fn turns() -> impl FnMut() -> &'static str {
    let mut keys = ["Down", "Up"].into_iter().flat_map(|key| [key; 5]).cycle();
    move || keys.next().unwrap()
}
