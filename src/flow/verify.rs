//! Holds a session and its world to what a flow expects.

use std::collections::BTreeMap;

use super::{
    logs,
    player::Player,
    screen,
    script::{
        Check, Expect, Text,
        expect::{Often, Unchanged, Wanted},
    },
    stage::Stage,
    state, world_path,
};
use crate::{
    service::StoreError,
    ui::{action, key_words::key_name, layout::WidgetId},
};

/// Everything the store holds: keys, values, revisions.
pub type Dump = Vec<(String, Vec<u8>, u64)>;

/// What was there before, to compare with.
#[derive(Default)]
pub struct Before {
    /// The store, when the flow began.
    pub flow: Dump,
    /// The store, when the step began.
    pub step: Dump,
    /// The parts of the screen, when the step began.
    pub regions: BTreeMap<WidgetId, String>,
}

/// Why an expectation does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unmet {
    /// It was found otherwise: what was expected, and what was found.
    Otherwise {
        /// What was expected, in the language of the session.
        expected: String,
        /// What was found.
        found: String,
    },
    /// The store failed.
    Store(StoreError),
}

impl From<StoreError> for Unmet {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl Before {
    /// What is there at the beginning of a step, as far as its expectations ask for it.
    ///
    /// # Errors
    /// What the store answers.
    pub async fn note(&mut self, expects: &[Expect], stage: &Stage, player: &Player) -> Result<(), StoreError> {
        self.regions.clear();
        for expect in expects {
            match expect.check {
                Check::Unchanged(Unchanged::StoreSinceStep) => self.step = stage.dump().await?,
                Check::Unchanged(Unchanged::Region(id)) => {
                    self.regions.insert(id, player.region(id));
                }
                _ => {}
            }
        }
        Ok(())
    }
}

/// What is expected in words, and whether it was found: `Ok` when it holds, else what was found instead.
type Held = (String, Result<(), String>);

/// Holds the session to one expectation.
///
/// # Errors
/// [`Unmet`].
pub async fn verify(check: &Check, stage: &Stage, player: &Player, before: &Before) -> Result<(), Unmet> {
    let (expected, held) = match check {
        Check::Text { .. } | Check::NotText { .. } | Check::Regex { .. } | Check::Row { .. } | Check::Count { .. } => {
            on_screen(check, player)
        }
        Check::Cursor { .. } | Check::Focus(_) | Check::KeysShown(_) => at_keyboard(check, player),
        Check::Store { path, wanted } => value(path, wanted, player),
        Check::Outbox { kind, to, often } => {
            let mails = logs::mails(&stage.hub, player.model().actor.hub).await?;
            let expected = format!("{} {kind}{}", times(*often), after(" to ", to.as_deref()));
            (expected, logs::check_mails(&mails, kind, to.as_deref(), *often))
        }
        Check::Audit { action, target, by, often } => {
            let entries = logs::entries(&stage.hub, player.model().actor.hub).await?;
            let (on, who) = (after(" on ", target.as_deref()), after(" by ", by.as_deref()));
            let held = logs::check_entries(&entries, action, target.as_deref(), by.as_deref(), *often);
            (format!("{} {action}{on}{who}", times(*often)), held)
        }
        Check::Unchanged(what) => unchanged(*what, stage, player, before).await?,
        Check::Screen(_) | Check::Dialog(_) | Check::Toast(_) | Check::Enabled { .. } | Check::State(_) => {
            in_state(check, player)
        }
    };
    held.map_err(|found| Unmet::Otherwise { expected, found })
}

fn after(before: &str, text: Option<&str>) -> String {
    text.map(|text| format!("{before}{text}")).unwrap_or_default()
}

fn times(often: Often) -> String {
    match often {
        Often::Some => "at least one".to_owned(),
        Often::Exactly(0) => "no".to_owned(),
        Often::Exactly(count) => format!("{count} times"),
    }
}

/// `in users.table`, or nothing for the whole screen.
fn place(region: Option<WidgetId>) -> String {
    after(" in ", region.map(WidgetId::name))
}

/// The line that is most like a text, for who looks for it.
fn nearest(player: &Player, wanted: &str, region: Option<WidgetId>) -> String {
    let area = screen::area(player.frame(), region);
    match screen::nearest_line(player.frame(), wanted, area) {
        _ if area.is_empty() => "that part is not on the screen".to_owned(),
        Some(line) => format!("the nearest line is {line:?}"),
        None => "nothing is there".to_owned(),
    }
}

fn on_screen(check: &Check, player: &Player) -> Held {
    let (frame, words) = (player.frame(), player.words());
    match check {
        Check::Text { text, region, style } => {
            let wanted = text.say(words);
            let look = after(" in the look of ", style.map(crate::ui::theme::Role::name));
            let expected = format!("{wanted:?}{}{look}", place(*region));
            let shown = screen::shows(frame, &wanted, *region);
            let Some(role) = style.filter(|_| shown) else {
                return (expected, shown.then_some(()).ok_or_else(|| nearest(player, &wanted, *region)));
            };
            let found = screen::find(frame, &wanted, *region);
            let looks = found.iter().any(|cells| cells.iter().all(|cell| screen::looks(cell, player.theme(), role)));
            (expected, looks.then_some(()).ok_or_else(|| "it is there and looks otherwise".to_owned()))
        }
        Check::NotText { text, region } => {
            let wanted = text.say(words);
            let gone = !screen::shows(frame, &wanted, *region);
            let expected = format!("no {wanted:?}{}", place(*region));
            (expected, gone.then_some(()).ok_or_else(|| nearest(player, &wanted, *region)))
        }
        Check::Regex { pattern, region } => {
            let regex = pattern.get(words.lang());
            let shown = screen::text(&frame.buffer, screen::area(frame, *region));
            let found = shown.lines().any(|line| regex.is_match(line));
            let expected = format!("a line that matches {:?}{}", regex.as_str(), place(*region));
            (expected, found.then_some(()).ok_or_else(|| nearest(player, regex.as_str(), *region)))
        }
        Check::Row { key, cells, columns, region } => row(player, key, cells, columns, *region),
        Check::Count { count, of, region } => {
            let shown = screen::text(&frame.buffer, screen::area(frame, *region));
            let of = of.as_ref().map(|of| of.say(words));
            let holds = |line: &&str| of.as_deref().map_or(!line.trim().is_empty(), |of| line.contains(of));
            let found = shown.lines().filter(holds).count() as u64;
            let what = after(" that hold ", of.as_deref());
            let held = (found == *count).then_some(()).ok_or_else(|| format!("there are {found}"));
            (format!("{count} lines{what}{}", place(*region)), held)
        }
        _ => (String::new(), Ok(())),
    }
}

fn row(player: &Player, key: &Text, cells: &[Text], columns: &[(String, Text)], region: Option<WidgetId>) -> Held {
    let (frame, words) = (player.frame(), player.words());
    let key = key.say(words);
    let cells: Vec<String> = cells.iter().map(|cell| cell.say(words)).collect();
    let named: Vec<(&str, String)> = columns.iter().map(|(name, text)| (name.as_str(), text.say(words))).collect();
    let mut wanted: Vec<String> = cells.iter().map(|cell| format!("{cell:?}")).collect();
    wanted.extend(named.iter().map(|(name, cell)| format!("{name} {cell:?}")));
    let expected = format!("a row {key:?} with {}{}", wanted.join(", "), place(region));
    let area = screen::area(frame, region);
    let header = |name: &str| words.text(&format!("column-{name}"));
    let rows: Vec<(String, Vec<String>)> = if named.is_empty() {
        screen::text(&frame.buffer, area).lines().map(|line| (line.to_owned(), Vec::new())).collect()
    } else {
        let all: Vec<String> =
            words.all_ids().filter(|id| id.starts_with("column-")).map(|id| words.text(id)).collect();
        let wanted: Vec<String> = named.iter().map(|(name, _)| header(name)).collect();
        match screen::table(frame, area, &all, &wanted) {
            Some(rows) => rows,
            None => return (expected, Err(format!("no table with the columns {} is there", wanted.join(", ")))),
        }
    };
    // What has no room is cut, and ends in dots.
    let fits = |found: &str, wanted: &str| match found.strip_suffix('…') {
        Some(start) => wanted.starts_with(start),
        None => found == wanted,
    };
    let with_key: Vec<&(String, Vec<String>)> = rows.iter().filter(|(line, _)| line.contains(&key)).collect();
    let holds = |(line, found): &&(String, Vec<String>)| {
        cells.iter().all(|cell| line.contains(cell))
            && named.iter().zip(found).all(|((_, wanted), found)| fits(found, wanted))
    };
    let held = match (with_key.iter().any(holds), with_key.first()) {
        (true, _) => Ok(()),
        (false, Some((line, _))) => Err(format!("the row is {:?}", screen::tidy(line))),
        (false, None) => Err(nearest(player, &key, region)),
    };
    (expected, held)
}

fn at_keyboard(check: &Check, player: &Player) -> Held {
    match check {
        Check::Focus(widget) => {
            let focus = player.model().focus();
            let held = if focus == *widget { Ok(()) } else { Err(format!("it is on {}", focus.name())) };
            (format!("the focus on {}", widget.name()), held)
        }
        Check::Cursor { text, region } => {
            let wanted = text.say(player.words());
            let region = region.or_else(|| {
                let focus = player.model().focus();
                (!player.frame().layout.rect(focus).is_empty()).then_some(focus)
            });
            let line = screen::cursor_line(player.frame(), player.theme(), screen::area(player.frame(), region));
            let held = match line {
                Some(line) if line.contains(&wanted) => Ok(()),
                Some(line) => Err(format!("it is on {:?}", screen::tidy(&line))),
                None => Err("there is no cursor".to_owned()),
            };
            (format!("the cursor on {wanted:?}{}", place(region)), held)
        }
        Check::KeysShown(keys) => {
            let line = player.region(WidgetId::KeyLine);
            let names: Vec<String> = keys.iter().map(|key| key_name(*key, player.words())).collect();
            let shown = |name: &&String| format!(" {line} ").contains(&format!(" {name} "));
            let missing: Vec<&String> = names.iter().filter(|name| !shown(name)).collect();
            let held = if missing.is_empty() { Ok(()) } else { Err(format!("it is {:?}", line.trim())) };
            (format!("{} in the key line", names.join(" ")), held)
        }
        _ => (String::new(), Ok(())),
    }
}

fn in_state(check: &Check, player: &Player) -> Held {
    let (model, words) = (player.model(), player.words());
    let held = |is: bool, found: String| if is { Ok(()) } else { Err(found) };
    match check {
        Check::Screen(name) => {
            let found = model.screen_name();
            (format!("the screen {name}"), held(found == name, format!("it is {found}")))
        }
        Check::Dialog(wanted) => {
            let found = state::dialog(model);
            let say = |name: Option<&str>| name.map_or("no question".to_owned(), |name| format!("the question {name}"));
            (say(wanted.as_deref()), held(found == wanted.as_deref(), format!("there is {}", say(found))))
        }
        Check::Toast(wanted) => {
            let found = model.toast.as_ref().map(|toast| toast.saying.say(words));
            let wanted = wanted.as_ref().map(|text| text.say(words));
            let say = |text: Option<&str>| text.map_or("no message".to_owned(), |text| format!("the message {text:?}"));
            let is = match (&wanted, &found) {
                (Some(wanted), Some(found)) => found.contains(wanted.as_str()),
                (wanted, found) => wanted == found,
            };
            (say(wanted.as_deref()), held(is, format!("there is {}", say(found.as_deref()))))
        }
        Check::Enabled { action, is, why } => {
            let name = action::find(*action).map_or("", |action| action.name);
            let found = player.enabled(*action);
            let why = why.as_ref().map(|why| why.say(words));
            let expected = match (is, &why) {
                (true, _) => format!("{name} can be done"),
                (false, None) => format!("{name} cannot be done"),
                (false, Some(why)) => format!("{name} cannot be done: {why:?}"),
            };
            let holds = match (&found, is) {
                (Ok(()), is) => *is,
                (Err(_), true) => false,
                (Err(said), false) => why.is_none_or(|why| said.contains(&why)),
            };
            (expected, held(holds, found.map_or_else(|said| format!("it cannot: {said}"), |()| "it can".to_owned())))
        }
        Check::State(name) => {
            let found = state::states(model);
            (format!("the state {name}"), held(found.contains(name), format!("it is {}", found.join(", "))))
        }
        _ => (String::new(), Ok(())),
    }
}

fn value(path: &str, wanted: &Wanted, player: &Player) -> Held {
    let hub = player.hub();
    let found = world_path::look_up(&hub.world(), player.model().actor.hub, hub.now(), path);
    let (expected, is) = match wanted {
        Wanted::Is(value) => (format!("{path} to be {value}"), found.as_ref() == Some(value)),
        Wanted::IsNot(value) => {
            (format!("{path} to be other than {value}"), found.as_ref().is_some_and(|found| found != value))
        }
        Wanted::Absent => (format!("no {path}"), found.is_none()),
    };
    let found = found.map_or_else(|| "there is none".to_owned(), |found| format!("it is {found}"));
    (expected, if is { Ok(()) } else { Err(found) })
}

async fn unchanged(what: Unchanged, stage: &Stage, player: &Player, before: &Before) -> Result<Held, StoreError> {
    Ok(match what {
        Unchanged::StoreSinceFlow => {
            ("the store as it was when the flow began".to_owned(), same(&before.flow, &stage.dump().await?))
        }
        Unchanged::StoreSinceStep => {
            ("the store as it was when the step began".to_owned(), same(&before.step, &stage.dump().await?))
        }
        Unchanged::Region(id) => {
            let (was, is) = (before.regions.get(&id).cloned().unwrap_or_default(), player.region(id));
            let changed = was.lines().zip(is.lines()).find(|(was, is)| was != is);
            let found = match changed {
                Some((was, is)) => format!("{:?} has become {:?}", was.trim(), is.trim()),
                None => "it has become longer or shorter".to_owned(),
            };
            (format!("{} as it was when the step began", id.name()), if was == is { Ok(()) } else { Err(found) })
        }
    })
}

/// Compares two looks at the store.
fn same(before: &Dump, now: &Dump) -> Result<(), String> {
    if before == now {
        return Ok(());
    }
    let changed = now.iter().filter(|entry| !before.contains(entry)).map(|(key, ..)| key.clone());
    let gone =
        before.iter().filter(|(key, ..)| !now.iter().any(|(other, ..)| other == key)).map(|(key, ..)| key.clone());
    Err(format!("these keys have changed: {}", changed.chain(gone).take(8).collect::<Vec<_>>().join(", ")))
}
