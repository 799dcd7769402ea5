//! Values of the world by a path such as `seats/core/purchased` or `users/ada@northwind.example/seat`.
//!
//! A path begins with what is looked for, in the account that is open or in the one whose HubID stands before it:
//! `8812402/users`. Then come the key of the record, where there are several, and the field, by its stored name. A path
//! that ends at a list is how many there are.

use serde::Serialize;
use serde_json::{Value, json};

use crate::domain::{
    billing,
    email::Email,
    hub_id::HubId,
    order::{OrderId, OrderState},
    seat::{Free, SeatType},
    user::InviteStatus,
    world::{AccountState, World},
};
use jiff::Timestamp;

/// What can be looked for.
pub const KINDS: [&str; 17] = [
    "account",
    "users",
    "seats",
    "removals",
    "teams",
    "presets",
    "properties",
    "subscriptions",
    "apps",
    "card",
    "orders",
    "salesforce",
    "partner",
    "clients",
    "assignments",
    "people",
    "clock",
];

/// What a path looks for: its first part, after the account.
pub fn kind(path: &str) -> &str {
    split(path).1.first().copied().unwrap_or_default()
}

/// The account a path names, and its other parts.
fn split(path: &str) -> (Option<HubId>, Vec<&str>) {
    let parts: Vec<&str> = path.split('/').collect();
    match parts.split_first().and_then(|(first, rest)| Some((first.parse().ok()?, rest))) {
        Some((hub, rest)) => (Some(hub), rest.to_vec()),
        None => (None, parts),
    }
}

/// The value at a path, as text; nothing when there is none.
pub fn look_up(world: &World, open: HubId, now: Timestamp, path: &str) -> Option<String> {
    let (hub, parts) = split(path);
    let account = world.account(hub.unwrap_or(open))?;
    let (kind, rest) = parts.split_first()?;
    let value = match *kind {
        "clock" => json!({ "now": now.to_string(), "simulated": world.clock().is_simulated() }),
        "people" => match rest {
            [] => return Some(world.people().count().to_string()),
            [email, field @ ..] => {
                let email = Email::parse(email).ok()?;
                let person = world.people().find(|person| person.email.key() == email.key())?;
                return text(at(&value_of(person.as_ref())?, field)?);
            }
        },
        _ => return in_account(account, kind, rest, now),
    };
    text(at(&value, rest)?)
}

fn in_account(account: &AccountState, kind: &str, rest: &[&str], now: Timestamp) -> Option<String> {
    let Some((key, field)) = rest.split_first() else {
        let count = match kind {
            "users" => account.users().len(),
            "removals" => account.removals().len(),
            "teams" => account.teams().len(),
            "presets" => account.presets().len(),
            "properties" => account.properties().len(),
            "subscriptions" => account.subscriptions().len(),
            "apps" => account.apps().len(),
            "clients" => account.partner().clients().len(),
            "assignments" => account.partner().assignments().len(),
            "orders" => account.orders().len(),
            _ => return None,
        };
        return Some(count.to_string());
    };
    let (value, field) = match kind {
        "account" => (value_of(account.account())?, rest),
        "partner" => (value_of(account.partner().settings())?, rest),
        "salesforce" => (value_of(account.salesforce()?)?, rest),
        "users" => {
            let user = account.user(Email::parse(key).ok()?.key())?;
            let mut value = value_of(user.as_ref())?;
            let invite = match user.invite_status(now) {
                InviteStatus::Pending => "pending",
                InviteStatus::Expired => "expired",
                InviteStatus::Accepted => "accepted",
                InviteStatus::None => "none",
            };
            value.as_object_mut()?.insert("invite_status".to_owned(), json!(invite));
            (value, field)
        }
        "seats" => (seats(account, SeatType::from_slug(key)?), field),
        "removals" => {
            let seat = SeatType::from_slug(key)?;
            let mut of_seat = account.removals().values().filter(|removal| removal.seat == seat);
            let (removal, field) = match field.split_first().and_then(|(day, rest)| Some((day.parse().ok()?, rest))) {
                Some((day, rest)) => (account.removals().get(&(seat, day))?, rest),
                // Without a day, the first that is left.
                None => (of_seat.next()?, field),
            };
            (value_of(removal)?, field)
        }
        "teams" => (value_of(account.teams().values().find(|team| &*team.id.0 == *key)?)?, field),
        "presets" => (value_of(account.presets().values().find(|preset| &*preset.id.0 == *key)?)?, field),
        "properties" => (value_of(account.properties().values().find(|property| &*property.id.0 == *key)?)?, field),
        "subscriptions" => {
            let mut all = account.subscriptions().values().filter_map(value_of);
            (all.find(|value| value.get("product").and_then(Value::as_str) == Some(key))?, field)
        }
        "card" => (value_of(account.card()?)?, rest),
        "orders" => (order(account, OrderId(key.parse().ok()?))?, field),
        "apps" => (value_of(account.apps().get(*key)?)?, field),
        "clients" => (value_of(account.partner().clients().get(&key.parse::<HubId>().ok()?)?)?, field),
        "assignments" => {
            // Whose, and at which client.
            let (client, field) = field.split_first()?;
            let employee = Email::parse(key).ok()?;
            (value_of(account.partner().assignment(client.parse().ok()?, employee.key())?)?, field)
        }
        _ => return None,
    };
    text(at(&value, field)?)
}

/// An order with what it comes to and how it stands, as its bill does when it came with one.
fn order(account: &AccountState, id: OrderId) -> Option<Value> {
    let order = account.orders().get(&id)?;
    let stands = match billing::standing(account, order) {
        OrderState::OnBill(_) => "on_bill",
        OrderState::Paid { .. } => "paid",
        OrderState::PastDue(_) => "past_due",
        OrderState::Message(_) => "message",
        OrderState::Call(_) => "call",
    };
    let mut value = value_of(order)?;
    let fields = value.as_object_mut()?;
    fields.insert("total_cents".to_owned(), json!(order.total_cents()));
    fields.insert("state".to_owned(), json!(stands));
    Some(value)
}

/// The figures of a kind of seat.
fn seats(account: &AccountState, seat: SeatType) -> Value {
    let mut value = account.pools().get(&seat).and_then(value_of).unwrap_or_else(|| json!({}));
    if let Some(fields) = value.as_object_mut() {
        fields.insert("assigned".to_owned(), json!(account.assigned(seat)));
        if let Free::Seats(counts) = account.free(seat) {
            fields.insert("purchased".to_owned(), json!(counts.purchased));
            fields.insert("scheduled".to_owned(), json!(counts.scheduled));
            fields.insert("unassigned".to_owned(), json!(counts.unassigned()));
        }
    }
    value
}

fn value_of(record: &impl Serialize) -> Option<Value> {
    serde_json::to_value(record).ok()
}

fn at<'v>(value: &'v Value, field: &[&str]) -> Option<&'v Value> {
    field.iter().try_fold(value, |value, part| match value {
        Value::Array(list) => list.get(part.parse::<usize>().ok()?),
        _ => value.get(part),
    })
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}
