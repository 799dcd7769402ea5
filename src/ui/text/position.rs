//! Where in a text a byte stands.

/// The line and the column in characters, both from 1, of the byte `offset`; past the end, of the end.
pub(crate) fn position(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..text.floor_char_boundary(offset)).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_characters() {
        let text = "é = 1\nb\n";
        for (offset, place) in
            [(0, (1, 1)), (2, (1, 2)), (6, (1, 6)), (7, (2, 1)), (8, (2, 2)), (9, (3, 1)), (99, (3, 1))]
        {
            assert_eq!(position(text, offset), place, "{offset}");
        }
    }
}
