//! Whatever somebody types: nothing panics, nothing leaves the window, and nothing is written that was not asked for.

use jiff::Timestamp;
use proptest::{
    prelude::*,
    test_runner::{Config, TestCaseError, TestRunner},
};
use ratatui::layout::Size;
use seatdesk::{
    domain::{language::Lang, record::Record},
    term::{files::Content, tier::ColorTier},
    ui::{
        input::Input,
        key::{Key, KeyCode},
        overlays::{Answer, Question},
        wizards::create_user::{Focus, Page},
    },
};

use crate::{
    hostile::{PASTES as HOSTILE, sequences::Eye},
    support::{
        person::Person,
        stage::Stage,
        world::{KNOWN, SUPER, records},
    },
};

/// Keys that mean something somewhere in the wizard, and some that do not.
const KEYS: [&str; 43] = [
    "Enter",
    "Enter",
    "Enter",
    "Space",
    "Tab",
    "Tab",
    "S-Tab",
    "Esc",
    "Up",
    "Down",
    "Down",
    "Left",
    "Right",
    "Home",
    "End",
    "PageUp",
    "PageDown",
    "Delete",
    "Backspace",
    "C-n",
    "C-n",
    "M-b",
    "M-Left",
    "F1",
    "?",
    "x",
    "y",
    "Y",
    "h",
    "j",
    "C-u",
    "C-w",
    "@",
    "F10",
    // The other sources of users, and the permission editor.
    "C-o",
    "C-r",
    "C-s",
    "/",
    "u",
    "l",
    "+",
    "-",
    "*",
];

/// Keys of the panes besides. Export is none of them: it would write files about.
const PANES: [&str; 18] = ["c", "c", "/", "m", "1", "2", "3", "4", "5", "6", "g", "G", "o", "f", "s", "p", "]", "["];

/// What people paste, by intent or not.
const PASTES: [&str; 12] = [
    "ann@x.io bob@x.io",
    "cy@x.io\r\ndi@x.io\r\n",
    "'/home/ada/users.csv'",
    "file:///home/ada/wrong.csv\n",
    SUPER,
    KNOWN,
    "\u{1b}[31mred\u{1b}[0m \u{7}\u{0}",
    "\u{202e}evil@x.io\u{2066}",
    "e\u{301}\u{301}\u{301}@x.io 👩‍👩‍👧@x.io 陈伟@例え.テスト",
    "   \n\t ,;; ",
    "a-very-long-local-part-that-is-longer-than-sixty-four-characters-by-a-few@x.io",
    "",
];

/// Worlds, and who operates in them.
const WORLDS: [(&str, &str); 3] =
    [("demo", "ada@northwind.example"), ("limits", "leave@limits.example"), ("hostile", "eve@hostile.example")];

fn key() -> impl Strategy<Value = Input> {
    prop::sample::select(&KEYS[..]).prop_map(|key| Input::Key(key.parse().unwrap()))
}

fn pane_key() -> impl Strategy<Value = Input> {
    prop::sample::select(&PANES[..]).prop_map(|key| Input::Key(key.parse().unwrap()))
}

fn paste() -> impl Strategy<Value = Input> {
    prop::sample::select(&PASTES[..]).prop_map(|text| Input::Paste(text.to_owned()))
}

fn hostile_paste() -> impl Strategy<Value = Input> {
    prop::sample::select(&HOSTILE[..]).prop_map(|text| Input::Paste(text.to_owned()))
}

fn resize() -> impl Strategy<Value = Input> {
    // Most people's windows are large enough.
    let any = (0..=200_u16, 0..=60_u16);
    let usual = (60..=140_u16, 16..=50_u16);
    let edge = prop::sample::select(&[(0, 0), (1, 1), (0, 24), (80, 0), (60, 16), (59, 15), (300, 100)][..]);
    prop_oneof![2 => any, 3 => usual, 1 => edge].prop_map(|(width, height)| Input::Resize(Size::new(width, height)))
}

fn lang() -> impl Strategy<Value = Lang> {
    prop::sample::select(&[Lang::En, Lang::Fr][..])
}

/// Runs a property of a pilot in a small world.
fn run<S: Strategy>(cases: u32, strategy: &S, test: impl AsyncFn(S::Value) -> Result<(), TestCaseError>) {
    let config = Config {
        cases,
        rng_seed: proptest::test_runner::RngSeed::Fixed(1),
        failure_persistence: None,
        ..Config::default()
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    TestRunner::new(config).run(strategy, |value| runtime.block_on(test(value))).unwrap();
}

/// A stage with a machine on which there are files to add from.
async fn with_files(records: Vec<Record>) -> Stage {
    let stage = Stage::of(records).await;
    for (name, text) in [("users", "Email\ncsv1@x.io\ncsv2@x.io\n"), ("wrong", "Name\nZo\u{e9}\n")] {
        stage.files.put(&format!("/home/ada/{name}.csv"), Content::Bytes(text.into()));
    }
    stage
}

/// Whether this input would press Create user on the third page, or buy the seats that a batch lacks.
fn submits(pilot: &Person, input: &Input) -> bool {
    let Input::Key(Key { code, ctrl, .. }) = input else { return false };
    let pressed = matches!(code, KeyCode::Enter | KeyCode::Char(' '));
    if pressed && pilot.dialog().is_some_and(|dialog| dialog.answer() == Answer::Accept) {
        return matches!(pilot.dialog().map(|dialog| &dialog.question), Some(Question::BuySeats { .. }));
    }
    pilot.wizard().is_some_and(|wizard| {
        let on_button = wizard.focus == Focus::NextButton && matches!(code, KeyCode::Enter | KeyCode::Char(' '));
        wizard.page == Page::Invite && (on_button || (*code, *ctrl) == (KeyCode::Char('n'), true))
    })
}

/// Whether this key can be a yes, wherever one is.
fn confirms(input: &Input) -> bool {
    let Input::Key(Key { code, ctrl, .. }) = input else { return false };
    matches!(
        (code, ctrl),
        (KeyCode::Enter | KeyCode::Delete, _)
            | (KeyCode::Char(' ' | 'x' | 'd'), false)
            | (KeyCode::Char('s' | 'n'), true)
    )
}

/// How often the accounts have been written, and what time it is there: whatever is committed moves one of them.
fn serials(stage: &Stage) -> (u64, Timestamp) {
    let world = stage.hub.world();
    (world.accounts().map(|account| account.serial()).sum(), stage.hub.now())
}

/// INV-24: whatever is done in the wizard, the store is the same to the byte until Create user is pressed on page 3. The
/// files of the machine, Salesforce and the permission editor are part of it.
#[test]
fn only_create_user_writes() {
    let start = prop::sample::select(&[0_usize, 1, 2, 3][..]);
    let inputs = prop::collection::vec(prop_oneof![8 => key(), 1 => paste()], 1..50);
    run(100, &(start, lang(), inputs), async |(start, lang, inputs)| {
        let stage = with_files(records()).await;
        let before = stage.dump().await;
        let mut pilot = stage.pilot(SUPER, (60, 16), lang);
        match start {
            0 => _ = pilot.keys("c").await,
            1 => super::walk::add(&mut pilot, "ann@x.io bob@x.io").await,
            2 => {
                super::walk::add(&mut pilot, "ann@x.io").await;
                // From scratch, with the editor open.
                pilot.keys("Tab Enter Down Down Enter Tab Enter Enter").await;
            }
            _ => super::walk::to_invite(&mut pilot, "ann@x.io bob@x.io", super::walk::CORE).await,
        }
        for input in inputs {
            if submits(&pilot, &input) {
                continue;
            }
            pilot.input(input).await;
        }
        prop_assert!(stage.dump().await == before, "the store has changed");
        prop_assert!(pilot.model().pending.is_none());
        Ok(())
    });
}

/// INV-24, CRU-36: with Create user among the keys, the store is written exactly as often as the account's serial says,
/// and every batch is there whole.
#[test]
fn a_batch_is_there_whole_or_not_at_all() {
    let inputs = prop::collection::vec(prop_oneof![6 => key(), 1 => paste()], 1..50);
    run(50, &inputs, async |inputs| {
        let stage = Stage::of(records()).await;
        let before = (stage.dump().await, stage.account(stage.actor(SUPER).hub).users().len());
        let mut pilot = stage.pilot(SUPER, (60, 16), Lang::En);
        super::walk::to_invite(&mut pilot, "ann@x.io bob@x.io", super::walk::CORE).await;
        for input in inputs {
            pilot.input(input).await;
        }
        let account = stage.account(stage.actor(SUPER).hub);
        if account.serial() == 0 {
            prop_assert!(stage.dump().await == before.0);
        } else {
            let added = stage.audit(account.account().hub_id).await;
            let users: usize = added
                .iter()
                .filter(|entry| entry.action == seatdesk::domain::audit::AuditAction::AddUser)
                .map(|entry| entry.targets.len())
                .sum();
            prop_assert_eq!(account.users().len(), before.1 + users);
        }
        Ok(())
    });
}

/// INV-24: any keys, pastes and window sizes over the whole program, in the demo, at the limits and among texts that mean
/// harm. It never panics; every frame is as large as the window, whole at its edges and without a missing word, to which
/// the pilot holds it; the terminal gets our own sequences alone; and the store is the same to the byte unless something
/// was confirmed: nothing is written but by a key that presses what has the focus, saves, goes on or takes out.
#[test]
fn nothing_panics_and_nothing_leaves_the_window() {
    let input = prop_oneof![6 => key(), 4 => pane_key(), 2 => paste(), 1 => hostile_paste(), 3 => resize()];
    let theme = prop::sample::select(&["hubspot", "mono"][..]);
    let world = prop::sample::select(&WORLDS[..]);
    let inputs = prop::collection::vec(input, 1..40);
    run(60, &(world, lang(), theme, inputs), async |((fixture, operator), lang, theme, inputs)| {
        let stage = Stage::fixture(fixture).await;
        let before = stage.dump().await;
        let mut pilot = stage.themed(operator, (80, 24), lang, theme);
        let mut eye = Eye::new(ColorTier::TrueColor);
        let mut written = serials(&stage);
        let unwritten = written;
        for input in inputs {
            pilot.input(input.clone()).await;
            eye.look(&mut pilot);
            let now = serials(&stage);
            prop_assert!(now == written || confirms(&input), "written by {input:?}");
            written = now;
        }
        prop_assert!(written != unwritten || stage.dump().await == before, "the store has changed");
        Ok(())
    });
}
