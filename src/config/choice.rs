//! Settings that take one of a few names.

/// A type whose values have names in the settings.
pub(super) trait Choice: Copy + 'static {
    /// Every value with its name, in the order in which they are listed to a person.
    const ALL: &'static [(&'static str, Self)];
}

/// The names of a choice, in order.
pub(super) fn names<T: Choice>() -> Vec<&'static str> {
    T::ALL.iter().map(|(name, _)| *name).collect()
}

/// Sets `field` to the value named `name`; false, and nothing is set, when there is none.
pub(super) fn choose<T: Choice>(field: &mut T, name: &str) -> bool {
    match T::ALL.iter().find(|(known, _)| *known == name) {
        Some((_, value)) => {
            *field = *value;
            true
        }
        None => false,
    }
}
