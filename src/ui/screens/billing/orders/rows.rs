//! Which orders are shown: all of them, or those that a search finds.

use crate::{
    domain::{
        order::{Order, OrderId},
        world::AccountState,
    },
    ui::{
        i18n::Words,
        text::{Query, fold},
        wording,
    },
};

/// The orders that match, the newest first.
pub fn rows(account: &AccountState, typed: &str, words: &Words) -> Vec<OrderId> {
    let query = Query::new(typed);
    let matches = |order: &Order| query.is_empty() || query.matches(&fold(&text(account, order, words)));
    account.orders().values().rev().filter(|order| matches(order)).map(|order| order.id).collect()
}

/// What is searched of an order: what its row shows.
fn text(account: &AccountState, order: &Order, words: &Words) -> String {
    let lines = order.lines.iter().map(|line| wording::orders::items(line, words));
    let standing = wording::orders::standing(account, order, words);
    let total = words.money(order.total_cents());
    let mut parts = vec![order.id.to_string(), wording::orders::title(order, words), total, standing.text];
    parts.extend(lines);
    parts.join(" ")
}
