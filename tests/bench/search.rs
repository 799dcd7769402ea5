//! Searching a large account.

use divan::Bencher;

use super::desk::{Desk, WINDOW};

/// One more key of a search over 100,000 users, from the key to the bytes: named by what stands in the box already.
#[divan::bench(args = ["", "u", "bea", "u009999"], sample_count = 20)]
fn search_one_more(bencher: Bencher<'_, '_>, before: &str) {
    let mut desk = Desk::new(100_000, WINDOW);
    desk.press("/");
    for c in before.chars() {
        desk.press(&c.to_string());
    }
    let more = if before.starts_with('u') { "9" } else { "u" };
    let mut typed = false;
    bencher.bench_local(|| {
        desk.press(if typed { "Backspace" } else { more });
        typed = !typed;
        desk.paint()
    });
}
