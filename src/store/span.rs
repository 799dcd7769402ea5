//! The range of keys that one page of a scan can hold.

use crate::store::contract::{MAX_PAGE, Order};

/// The first byte that no key starts with: a key is UTF-8, where it never occurs. What starts with it lies behind every
/// key and outside every scan.
pub(crate) const BEYOND: u8 = 0xFF;

/// The keys from the first bound to before the second, for a page behind `after`; `None` when there can be none.
pub(crate) fn span(prefix: &str, order: Order, after: Option<&str>) -> Option<(Vec<u8>, Vec<u8>)> {
    let mut low = prefix.as_bytes().to_vec();
    let mut high = end(prefix);
    match (order, after) {
        (_, None) => {}
        (Order::Ascending, Some(after)) => {
            // The smallest byte string behind a key is the key with a zero byte.
            let mut behind = after.as_bytes().to_vec();
            behind.push(0);
            low = low.max(behind);
        }
        (Order::Descending, Some(after)) => high = high.min(after.as_bytes().to_vec()),
    }
    (low < high).then_some((low, high))
}

/// How many items a page may hold when `limit` are asked for.
pub(crate) fn page_size(limit: usize) -> usize {
    limit.clamp(1, MAX_PAGE)
}

/// The smallest byte string behind every key that starts with `prefix`.
fn end(prefix: &str) -> Vec<u8> {
    let mut bytes = prefix.as_bytes().to_vec();
    match bytes.last_mut() {
        // The bytes of UTF-8 stop short of 0xFF, so that there is never a carry.
        Some(last) => *last += 1,
        None => bytes.push(BEYOND),
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(prefix: &str, order: Order, after: Option<&str>, key: &str) -> bool {
        span(prefix, order, after).is_some_and(|(low, high)| {
            let key = key.as_bytes();
            low.as_slice() <= key && key < high.as_slice()
        })
    }

    #[test]
    fn a_span_holds_exactly_the_keys_of_its_prefix() {
        for (prefix, key, inside) in [
            ("a/", "a/", true),
            ("a/", "a/\u{10FFFF}", true),
            ("a/", "a", false),
            ("a/", "a0", false),
            ("", "\u{10FFFF}", true),
            ("é", "éa", true),
            ("é", "ê", false),
        ] {
            assert_eq!(holds(prefix, Order::Ascending, None, key), inside, "{prefix:?} {key:?}");
        }
        assert!(span("", Order::Ascending, None).is_some_and(|(_, high)| high == [BEYOND]));
    }

    #[test]
    fn a_page_starts_behind_the_last_key() {
        assert!(!holds("a", Order::Ascending, Some("ab"), "ab"));
        assert!(holds("a", Order::Ascending, Some("ab"), "ab\0"));
        assert!(!holds("a", Order::Descending, Some("ab"), "ab"));
        assert!(holds("a", Order::Descending, Some("ab"), "aa"));
        assert!(holds("b", Order::Ascending, Some("a"), "b"), "a page never starts before its prefix");
        assert!(span("a", Order::Ascending, Some("b")).is_none());
        assert!(span("b", Order::Descending, Some("a")).is_none());
    }
}
