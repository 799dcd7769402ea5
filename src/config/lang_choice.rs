//! The setting `lang`.

use super::Environment;
use super::choice::{self, Choice};
use crate::domain::language::Lang;

/// What `lang` can be set to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LangChoice {
    /// The language of the environment.
    Auto,
    /// English.
    En,
    /// French.
    Fr,
}

impl Choice for LangChoice {
    const ALL: &'static [(&'static str, Self)] = &[("auto", Self::Auto), ("en", Self::En), ("fr", Self::Fr)];
}

impl LangChoice {
    /// The names it can be set to.
    pub fn names() -> Vec<&'static str> {
        choice::names::<Self>()
    }

    /// The language to show. `Auto` takes the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is not empty, in the
    /// order POSIX gives them (XBD 8.2): French if it starts with `fr`, else English.
    pub fn resolve(self, env: &Environment) -> Lang {
        match self {
            Self::En => Lang::En,
            Self::Fr => Lang::Fr,
            Self::Auto => {
                let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| env.filled(name));
                if locale.is_some_and(|locale| locale.starts_with("fr")) { Lang::Fr } else { Lang::En }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn auto(variables: &[(&str, &str)]) -> Lang {
        LangChoice::Auto.resolve(&Environment::of(variables))
    }

    #[test]
    fn auto_takes_the_first_locale_variable_that_is_not_empty() {
        assert_eq!(auto(&[]), Lang::En);
        assert_eq!(auto(&[("LANG", "fr_FR.UTF-8")]), Lang::Fr);
        assert_eq!(auto(&[("LANG", "de_DE.UTF-8")]), Lang::En);
        assert_eq!(auto(&[("LANG", "en_GB.UTF-8"), ("LC_MESSAGES", "fr_BE")]), Lang::Fr);
        assert_eq!(auto(&[("LANG", "fr_FR"), ("LC_MESSAGES", "fr_FR"), ("LC_ALL", "C")]), Lang::En);
        assert_eq!(auto(&[("LANG", "fr_FR"), ("LC_MESSAGES", ""), ("LC_ALL", "")]), Lang::Fr);
    }

    #[test]
    fn a_named_language_ignores_the_environment() {
        let french = Environment::of(&[("LC_ALL", "fr_FR.UTF-8")]);
        assert_eq!(LangChoice::En.resolve(&french), Lang::En);
        assert_eq!(LangChoice::Fr.resolve(&Environment::default()), Lang::Fr);
    }
}
