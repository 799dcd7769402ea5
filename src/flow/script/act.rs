//! What a step does.

use jiff::{Span, Timestamp, civil::Date};
use ratatui::layout::Size;

use super::{
    Text, names,
    source::{Fields, Source, Value},
};
use crate::{
    domain::{email::Email, hub_id::HubId, language::Lang},
    ui::{
        action::{ActionId, find},
        i18n::Languages,
        key::Key,
        layout::WidgetId,
    },
};
use toml::de::DeValue;

/// One thing that is done.
#[derive(Clone, Debug)]
pub enum Act {
    /// Presses keys, one after the other.
    Keys(Vec<Key>),
    /// Types a text; a line break is Enter.
    Type(Text),
    /// Pastes a text.
    Paste(Text),
    /// Does what is meant, by the keys that lead there.
    Do(Intent),
    /// Moves the cursor of the list that has the focus onto the row that holds a text.
    Pick(Text),
    /// Gives the window another size.
    Resize(Size),
    /// Switches the language of the screens.
    Lang(Lang),
    /// Switches to another operator.
    As(Persona),
    /// Opens another account.
    Account(HubId),
    /// Moves the world's clock.
    ClockTo(ClockTo),
}

/// What is meant by a step: an action or a part of the screen. The player finds the keys that lead there, and fails when
/// none do; so every such step shows that the keyboard reaches it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// An action: the key that does it where one is.
    Action(ActionId),
    /// A part of the screen: the focus is walked to it, and it is activated.
    Widget(WidgetId),
}

/// Who operates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Persona {
    /// The user of this address.
    User(Email),
    /// The first active user of this kind, by address.
    Role(Role),
}

/// A kind of user, by what they may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A super admin.
    SuperAdmin,
    /// May modify billing and not add users.
    BillingAdmin,
    /// May add and edit users and not modify billing.
    UserAdmin,
    /// May do both, and is no super admin.
    BothAdmin,
    /// Holds a View-Only Seat.
    Viewer,
    /// An ordinary user of a paid seat.
    Member,
}

impl Role {
    /// Every kind with its name.
    pub const ALL: [(&'static str, Self); 6] = [
        ("super_admin", Self::SuperAdmin),
        ("billing_admin", Self::BillingAdmin),
        ("user_admin", Self::UserAdmin),
        ("user_and_billing_admin", Self::BothAdmin),
        ("viewer", Self::Viewer),
        ("member", Self::Member),
    ];
}

/// Where the clock is moved to. It never goes back.
#[derive(Clone, Copy, Debug)]
pub enum ClockTo {
    /// A point in time.
    At(Timestamp),
    /// The beginning of a day in the account's time zone.
    Day(Date),
    /// So much later, in the account's time zone.
    After(Span),
    /// The next day on which seats of the account renew.
    NextRenewal,
    /// The time at which the next open invitation of the account ends.
    InviteExpiry,
}

/// The fields of a step that do something, in the order of this list.
const FIELDS: [&str; 10] = ["keys", "type", "paste", "do", "pick", "resize", "lang", "as", "account", "clock_to"];

/// What a step does, each with the byte where it stands, in the order in which it is written.
pub(super) fn acts(source: &mut Source<'_>, fields: &mut Fields<'_>, languages: &Languages) -> Vec<(usize, Act)> {
    let mut found = Vec::new();
    for name in FIELDS {
        let Some(value) = fields.take(name) else { continue };
        let act = match name {
            "keys" => keys(source, value).map(Act::Keys),
            "type" => source.shown(name, value, languages).map(Act::Type),
            "paste" => source.shown(name, value, languages).map(Act::Paste),
            "do" => intent(source, value).map(Act::Do),
            "pick" => source.shown(name, value, languages).map(Act::Pick),
            "resize" => size(source, name, value).map(Act::Resize),
            "lang" => source.lang(name, value).map(Act::Lang),
            "as" => persona(source, name, value).map(Act::As),
            "account" => account(source, value).map(Act::Account),
            _ => clock_to(source, value).map(Act::ClockTo),
        };
        if let Some(act) = act {
            found.push((value.name, act));
        }
    }
    found.sort_by_key(|(offset, _)| *offset);
    found
}

fn keys(source: &mut Source<'_>, value: Value<'_>) -> Option<Vec<Key>> {
    let mut keys = Vec::new();
    for (text, offset) in source.texts("keys", value) {
        for name in text.split_whitespace() {
            keys.push(names::key(source, offset, name)?);
        }
    }
    Some(keys)
}

fn intent(source: &mut Source<'_>, value: Value<'_>) -> Option<Intent> {
    let name = source.text("do", value)?;
    if let Some(action) = names::find_action(&name) {
        return Some(Intent::Action(action));
    }
    let widget = WidgetId::from_name(&name).map(Intent::Widget);
    if widget.is_none() {
        source.unknown(value.offset, "neither an action nor a part of the screen is called", &name, names::intents());
    }
    widget
}

/// A window as `[columns, rows]`.
pub(super) fn size(source: &mut Source<'_>, field: &str, value: Value<'_>) -> Option<Size> {
    let sides = source.list(field, value)?;
    let [width, height] = sides.as_slice() else {
        source.problem(value.offset, format!("{field} must be [columns, rows]"));
        return None;
    };
    let width = source.whole("columns", *width, 1, 500);
    let height = source.whole("rows", *height, 1, 200);
    Some(Size::new(u16::try_from(width?).ok()?, u16::try_from(height?).ok()?))
}

pub(super) fn persona(source: &mut Source<'_>, field: &str, value: Value<'_>) -> Option<Persona> {
    let text = source.text(field, value)?;
    if text.contains('@') {
        return match Email::parse(&text) {
            Ok(email) => Some(Persona::User(email)),
            Err(_) => {
                source.problem(value.offset, format!("{text:?} is no address"));
                None
            }
        };
    }
    let role = Role::ALL.iter().find(|(name, _)| *name == text).map(|(_, role)| Persona::Role(*role));
    if role.is_none() {
        source.unknown(value.offset, "no kind of user is called", &text, Role::ALL.map(|(name, _)| name));
    }
    role
}

/// An account by its number.
pub(super) fn account(source: &mut Source<'_>, value: Value<'_>) -> Option<HubId> {
    let text = source.plain("account", value)?;
    let hub = text.parse().ok();
    if hub.is_none() {
        source.problem(value.offset, format!("{text:?} is no HubID: it has 1 to 12 digits"));
    }
    hub
}

fn clock_to(source: &mut Source<'_>, value: Value<'_>) -> Option<ClockTo> {
    const EVENTS: [(&str, ClockTo); 2] =
        [("next_renewal", ClockTo::NextRenewal), ("invite_expiry", ClockTo::InviteExpiry)];
    let text = match value.value {
        DeValue::Datetime(time) => time.to_string(),
        _ => source.text("clock_to", value)?,
    };
    if let Some(later) = text.strip_prefix('+') {
        let span = span(later.trim()).map(ClockTo::After);
        if span.is_none() {
            source.problem(value.offset, format!("{text:?} is no time: + and a number of min, h, d, w or mo"));
        }
        return span;
    }
    if let Some(event) = EVENTS.iter().find(|(name, _)| *name == text).map(|(_, event)| *event) {
        return Some(event);
    }
    if let Some(at) = moment(&text) {
        return Some(ClockTo::At(at));
    }
    let day = text.parse().ok().map(ClockTo::Day);
    if day.is_none() {
        let events = EVENTS.map(|(name, _)| name);
        source.unknown(value.offset, "no time and no event is called", &text, events);
    }
    day
}

fn span(text: &str) -> Option<Span> {
    let (number, unit) = text.split_at(text.find(|c: char| !c.is_ascii_digit())?);
    let number: i64 = number.parse().ok()?;
    let span = Span::new();
    match unit.trim() {
        "min" => span.try_minutes(number),
        "h" => span.try_hours(number),
        "d" => span.try_days(number),
        "w" => span.try_weeks(number),
        "mo" => span.try_months(number),
        _ => return None,
    }
    .ok()
}

/// A point in time with its zone (`2024-02-07T09:00[Europe/Paris]`) or its offset (RFC 3339).
pub(super) fn moment(text: &str) -> Option<Timestamp> {
    let zoned: Option<jiff::Zoned> = text.parse().ok();
    zoned.map(|zoned| zoned.timestamp()).or_else(|| text.parse().ok())
}

impl Intent {
    /// The name by which a flow calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Action(id) => find(id).map_or("", |action| action.name),
            Self::Widget(id) => id.name(),
        }
    }
}
