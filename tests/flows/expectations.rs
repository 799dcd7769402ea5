//! Every kind of expectation holds where it should, fails where it should, and says what was found instead.

use seatdesk::flow::{
    check::{Failure, FailureKind, Options, Report, check},
    stage::Worlds,
};

use super::Folder;
use crate::support::stage::context;

/// Plays a flow of these steps on the demo.
async fn play(steps: &str, worlds: &mut Worlds) -> Report {
    let flow = Folder::with(steps).read().unwrap_or_else(|problems| panic!("{steps}\n{}", problems.join("\n")));
    check(&flow, &Options::new(context()), worlds).await.unwrap()
}

/// Three users with Core Seats, on the last page; one of the seats was due to be removed.
const CREATED: &str = "[[step]]\nid = \"create\"\ndo = \"users.create\"\npaste = \"a@x.io b@x.io c@x.io\"\n\
    keys = \"C-n Enter Enter Home Enter C-n C-n Tab Enter\"\n";
/// The Users pane with the cursor on its second row.
const PANE: &str = "[[step]]\nid = \"down\"\nkeys = \"Down\"\n";
/// The question about what was typed.
const ASKED: &str = "[[step]]\nid = \"ask\"\nkeys = \"c\"\ntype = \"a@x.io \"\ndo = \"back\"\n";

/// A state, what holds in it, what does not, and what is said about that.
const TABLE: &[(&str, &str, &str, &str)] = &[
    (PANE, r#"text = "Ada Obi""#, r#"text = "Ada Obx""#, "the nearest line is \"Ada Obi"),
    (PANE, r#"text = "Ada Obi", in = "users.table""#, r#"text = "Ada Obi", in = "users.count""#, "250 users"),
    (PANE, r#"text = "NAME", style = "heading""#, r#"text = "NAME", style = "error""#, "looks otherwise"),
    (PANE, r#"text = { en = "Users", fr = "x" }"#, r#"text = { en = "x!", fr = "Users" }"#, "nearest line"),
    (
        PANE,
        r#"text = { msg = "users-count", count = 250 }"#,
        r#"text = { msg = "users-count", count = 251 }"#,
        "250 users",
    ),
    (PANE, r#"text = "Ada", in = "users.table""#, r#"text = "Ada", in = "dialog""#, "not on the screen"),
    (PANE, r#"not_text = "Ada Obx""#, r#"not_text = "Ada Obi""#, "Ada Obi"),
    (
        PANE,
        r#"regex = "^ *[0-9]+ users$", in = "users.count""#,
        r#"regex = "^[0-9] users$", in = "users.count""#,
        "250",
    ),
    (
        PANE,
        r#"row = "Ada Obi", cells = { seat = "Core", access = "Super Admin" }"#,
        r#"row = "Ada Obi", cells = { seat = "Sales" }"#,
        "the row is \"Ada Obi",
    ),
    (PANE, r#"row = "Ada Obi", cells = ["Operations"]"#, r#"row = "Ada Obi", cells = ["Marketing"]"#, "the row is"),
    (PANE, r#"row = "Ada Obi""#, r#"row = "Ada Obx""#, "the nearest line"),
    (PANE, r#"focus = "users.table""#, r#"focus = "users.search""#, "it is on users.table"),
    (PANE, r#"cursor = "Ada Obi""#, r#"cursor = "Aarav Kapoor""#, "it is on \"Ada Obi"),
    (PANE, r#"screen = "users""#, r#"screen = "seats""#, "it is users"),
    (CREATED, r#"screen = "create-user.continue""#, r#"screen = "users""#, "it is create-user.continue"),
    (PANE, r"dialog = false", r#"dialog = "discard""#, "there is no question"),
    (ASKED, r#"dialog = "discard""#, r#"dialog = "quit""#, "there is the question discard"),
    (ASKED, r#"dialog = "discard""#, "dialog = false", "there is the question discard"),
    (PANE, "toast = false", r#"toast = "x""#, "there is no message"),
    (PANE, r#"enabled = "users.create""#, r#"enabled = "users.create", is = false"#, "it can"),
    (PANE, r#"enabled = "wizard.next", is = false"#, r#"enabled = "wizard.next""#, "it cannot"),
    (PANE, r#"count = 1, of = "Ada Obi", in = "users.table""#, r#"count = 1, of = "Ada Obi""#, "there are 2"),
    (PANE, r#"count = 1, in = "users.count""#, r#"count = 0, in = "users.count""#, "there are 1"),
    (PANE, r#"state = "SM-2:Users""#, r#"state = "SM-2:Invite""#, "it is SM-2:Users"),
    (ASKED, r#"state = "SM-2:Discard?""#, r#"state = "SM-2:AddUsers""#, "it is SM-2:Discard?"),
    (PANE, r#"store = "seats/core/purchased", eq = 160"#, r#"store = "seats/core/purchased", eq = 161"#, "it is 160"),
    (PANE, r#"store = "seats/core/purchased", ne = 1"#, r#"store = "seats/core/purchased", ne = 160"#, "it is 160"),
    (PANE, r#"store = "users/x@x.io", absent = true"#, r#"store = "users", absent = true"#, "it is 250"),
    (
        PANE,
        r#"store = "8812402/account/name", eq = "Little Bakery""#,
        r#"store = "1/account/name", eq = "x""#,
        "there is none",
    ),
    (CREATED, r#"outbox = "ML-04", to = "A@x.io""#, r#"outbox = "ML-04", to = "d@x.io""#, "invitation to a@x.io"),
    (CREATED, r#"outbox = "invitation", times = 3"#, r#"outbox = "invitation", times = 2"#, "3 of"),
    (
        CREATED,
        r#"outbox = "access_granted", absent = true"#,
        r#"outbox = "ML-10", absent = true"#,
        "removal_taken_back to",
    ),
    (PANE, r#"outbox = "ML-04", absent = true"#, r#"outbox = "ML-04""#, "the log is empty"),
    (
        CREATED,
        r#"audit = "ADD_USER", target = "a@x.io", by = "ada@northwind.example", times = 1"#,
        r#"audit = "ADD_USER", target = "a@x.io", by = "edith@northwind.example""#,
        "ADD_USER on a@x.io by ada@northwind.example",
    ),
    (CREATED, r#"audit = "SEAT_REMOVAL_REDUCED", target = "core""#, r#"audit = "ADD_ADMIN_PERMISSIONS""#, "none of"),
    (PANE, r#"keys_shown = "/""#, r#"keys_shown = ["/", "Alt-B"]"#, "/ search"),
    (PANE, r#"unchanged = "store""#, "", ""),
    (CREATED, r#"unchanged = "frame.identity""#, r#"unchanged = "store""#, "these keys have changed: w/1/"),
];

/// What holds does, and what does not fails alone, with its place and what was found.
#[tokio::test]
async fn each_expectation_can_hold_and_can_fail() {
    let mut worlds = Worlds::default();
    let mut wrong = Vec::new();
    for (state, holds, fails, found) in TABLE {
        let good = play(&format!("{state}expect = {{ {holds} }}\n"), &mut worlds).await;
        if !good.passed() {
            wrong.push(format!("{holds} does not hold: {}\n{}", good.failures[0].found, good.failures[0].screen));
        }
        if fails.is_empty() {
            continue;
        }
        let bad = play(&format!("{state}expect = {{ {fails} }}\n"), &mut worlds).await;
        match bad.failures.as_slice() {
            [one] if one.kind == FailureKind::Otherwise && one.found.contains(found) => {}
            other => wrong.push(format!("{fails} should fail with {found:?}: {other:#?}")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

fn only(report: Report) -> Failure {
    let [one] = report.failures.try_into().unwrap();
    one
}

/// The second kind of what stays as it was: what the step itself does counts, and nothing before it.
#[tokio::test]
async fn what_is_unchanged_is_compared_with_the_right_moment() {
    let mut worlds = Worlds::default();
    let later = format!(
        "{CREATED}[[step]]\nid = \"later\"\nkeys = \"Esc\"\nexpect = {{ unchanged = \"store\", since = \"step\" }}\n"
    );
    assert!(play(&later, &mut worlds).await.passed());
    let since_flow = later.replace(", since = \"step\"", "");
    assert!(only(play(&since_flow, &mut worlds).await).found.contains("these keys have changed"));
    let moved = "[[step]]\nid = \"x\"\nkeys = \"End\"\nexpect = { unchanged = \"users.table\" }\n";
    assert!(only(play(moved, &mut worlds).await).found.contains("has become"));
}

/// A failure has its line and column, its step, and the screen in a frame.
#[tokio::test]
async fn a_failure_says_where_and_shows_the_screen() {
    let steps =
        format!("{PANE}expect = [\n  {{ text = \"Users\" }},\n  {{ text = \"Nobody\", in = \"users.table\" }},\n]\n");
    let failure = only(play(&steps, &mut Worlds::default()).await);
    assert_eq!((failure.at.line, failure.at.column, failure.step.as_str()), (11, 3, "down"));
    assert_eq!(failure.expected, "\"Nobody\" in users.table");
    let lines: Vec<&str> = failure.screen.lines().collect();
    assert_eq!(lines.len(), 26);
    assert!(lines[0].starts_with('┌') && lines[1].starts_with("│ seatdesk") && lines[25].ends_with('┘'));
    assert!(lines.iter().all(|line| line.chars().count() == 82), "{}", failure.screen);
}

/// DQ-17: what does not come true in time is told apart from what is otherwise; what a wait is long enough for comes true.
#[tokio::test]
async fn waits_end_in_the_flow_s_own_time() {
    let mut worlds = Worlds::default();
    let copied = format!("{CREATED}[[step]]\nid = \"copy\"\nkeys = \"y\"\n");
    let short = format!("{copied}until = {{ toast = false }}\n");
    assert_eq!(only(play(&short, &mut worlds).await).kind, FailureKind::TimedOut);
    let long = format!("{copied}until = {{ toast = false }}\nwithin = \"10s\"\n");
    assert!(play(&long, &mut worlds).await.passed());
    let never = format!("{PANE}until = {{ text = \"Nobody\" }}\nwithin = \"1m\"\n");
    assert_eq!(only(play(&never, &mut worlds).await).kind, FailureKind::TimedOut);
}

/// After a failure a flow ends, unless the step says that it goes on; an optional step that cannot be done is skipped.
#[tokio::test]
async fn a_flow_ends_at_its_first_failure_unless_told_otherwise() {
    let mut worlds = Worlds::default();
    let fails = "expect = { text = \"Nobody\" }\n";
    let twice = |extra: &str| format!("[[step]]\nid = \"a\"\n{fails}{extra}[[step]]\nid = \"b\"\n{fails}");
    assert_eq!(play(&twice(""), &mut worlds).await.failures.len(), 1);
    assert_eq!(play(&twice("on_fail = \"continue\"\n"), &mut worlds).await.failures.len(), 2);
    let optional = "[[step]]\nid = \"a\"\ndo = \"wizard.next\"\noptional = true\n[[step]]\nid = \"b\"\n";
    let report = play(optional, &mut worlds).await;
    assert_eq!((report.failures.len(), report.skipped, report.steps), (0, 1, 1));
}
