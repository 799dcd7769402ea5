//! A cursor in a list: where each of the moving keys takes it.

use crate::ui::action::ActionId;

/// The row an action moves to, from `row` in a list of `len` rows shown `page` at a time; `None` when it does not move.
pub fn moved(action: ActionId, row: usize, page: usize, len: usize) -> Option<usize> {
    let last = len.saturating_sub(1);
    Some(match action {
        ActionId::Up => row.saturating_sub(1),
        ActionId::Down => (row + 1).min(last),
        ActionId::PageUp => row.saturating_sub(page),
        ActionId::PageDown => (row + page).min(last),
        ActionId::First => 0,
        ActionId::Last => last,
        _ => return None,
    })
}

/// How many rows an action scrolls a text that has no cursor; `None` when it does not scroll.
pub fn scrolled(action: ActionId, page: usize) -> Option<isize> {
    let page = isize::try_from(page).unwrap_or(isize::MAX);
    Some(match action {
        ActionId::Up => -1,
        ActionId::Down => 1,
        ActionId::PageUp => -page,
        ActionId::PageDown => page,
        // Far beyond any end; the viewer keeps it within.
        ActionId::First => isize::MIN / 2,
        ActionId::Last => isize::MAX / 2,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stays_within_the_list() {
        let table = [
            (ActionId::Up, 0, Some(0)),
            (ActionId::Down, 0, Some(1)),
            (ActionId::Down, 4, Some(4)),
            (ActionId::PageDown, 3, Some(4)),
            (ActionId::PageUp, 1, Some(0)),
            (ActionId::Last, 0, Some(4)),
            (ActionId::First, 3, Some(0)),
            (ActionId::Back, 3, None),
        ];
        for (action, row, expected) in table {
            assert_eq!(moved(action, row, 3, 5), expected, "{action:?} from {row}");
        }
        assert_eq!(moved(ActionId::Last, 0, 3, 0), Some(0));
    }
}
