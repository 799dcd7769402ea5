//! The known name that a mistyped one was probably meant to be.

/// The known name nearest to `typed`, if one is near: at most a third of its characters (and always one) added, left
/// out, changed or swapped with a neighbour. Capitals do not count. Among equals the first one wins.
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = typed.to_lowercase();
    let most = (typed.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&typed, &name.to_lowercase()), name))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn only_a_near_name_is_offered() {
        let known = ["lang", "theme", "data"];
        assert_eq!(nearest("them", known), Some("theme"));
        assert_eq!(nearest("lnag", known), Some("lang"));
        assert_eq!(nearest("LANG", known), Some("lang"));
        assert_eq!(nearest("language", known), None);
        assert_eq!(nearest("x", known), None);
        assert_eq!(nearest("", known), None);
    }

    #[test]
    fn the_nearest_of_several_wins() {
        assert_eq!(nearest("toastss", ["toast", "toasts"]), Some("toasts"));
    }
}
