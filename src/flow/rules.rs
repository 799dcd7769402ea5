//! The rules the program is built to, read from `assets/rules.toml`: what flows name in their `covers`.

use serde::Deserialize;

/// Where the rules stand.
pub const FILE: &str = "assets/rules.toml";

/// The articles whose rules are HubSpot's.
pub const ARTICLES: [&str; 5] = ["S0", "S1", "S2", "S3", "S4"];

/// One rule.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its prefix and number, such as `CRU-24`.
    pub id: String,
    /// Where it comes from: articles, neighbouring pages, proposals, other rules.
    #[serde(default)]
    pub source: Vec<String>,
    /// Instead of a source, the rules that an acceptance check proves.
    #[serde(default)]
    pub proves: Vec<String>,
    /// What holds.
    pub text: String,
    /// Whether it is not built now.
    #[serde(default)]
    pub cut: bool,
    /// The subcommand that it is about, while the program has none of that name.
    #[serde(default)]
    pub waits: Option<String>,
}

/// All rules, in the order of their file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    rule: Vec<Rule>,
}

impl Rule {
    /// Whether one of HubSpot's articles says so, and it is built.
    pub fn is_of_an_article(&self) -> bool {
        !self.cut && self.source.iter().any(|source| ARTICLES.contains(&source.as_str()))
    }
}

impl Rules {
    /// Reads rules.
    ///
    /// # Errors
    /// What is wrong with the text.
    pub fn read(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// The rules that come with the program.
    ///
    /// # Errors
    /// What is wrong with their file; a test rules it out.
    pub fn shipped() -> Result<Self, toml::de::Error> {
        Self::read(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/rules.toml")))
    }

    /// All of them.
    pub fn all(&self) -> &[Rule] {
        &self.rule
    }

    /// All of them, taken out.
    pub fn into_all(self) -> Vec<Rule> {
        self.rule
    }

    /// The places in [`Rules::all`] of what an id, or a range such as `CRU-01..CRU-06` or `CRU-01..06`, names; none when
    /// an end of it is no rule, or when it is no range.
    pub fn named(&self, name: &str) -> Option<Vec<usize>> {
        let place = |id: &str| self.rule.iter().position(|rule| rule.id == id);
        let Some((first, last)) = name.split_once("..") else {
            return Some(vec![place(name)?]);
        };
        let (prefix, from) = parts(first)?;
        let last = if last.contains('-') { last.to_owned() } else { format!("{prefix}-{last}") };
        let (_, until) = parts(&last).filter(|(other, until)| *other == prefix && *until > from)?;
        place(first)?;
        place(&last)?;
        let inside =
            |rule: &Rule| parts(&rule.id).is_some_and(|(other, at)| other == prefix && (from..=until).contains(&at));
        Some(self.rule.iter().enumerate().filter(|(_, rule)| inside(rule)).map(|(at, _)| at).collect())
    }
}

/// The prefix and the number of an id.
fn parts(id: &str) -> Option<(&str, u32)> {
    let (prefix, digits) = id.split_once('-')?;
    Some((prefix, digits.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules() -> Rules {
        let rule = |id: &str, more: &str| format!("[[rule]]\nid = \"{id}\"\n{more}\ntext = \"It holds so.\"\n");
        let text = [
            rule("LM-01", "source = [\"S2\"]"),
            rule("LM-02", "source = [\"EXT\", \"S1\"]\ncut = true"),
            rule("LM-04", "source = [\"PROP\", \"S4\"]"),
            rule("SM-1", "source = [\"PROP\"]"),
        ];
        Rules::read(&text.concat()).unwrap()
    }

    #[test]
    fn ids_and_ranges_name_rules() {
        let rules = rules();
        for (name, places) in [
            ("LM-01", Some(vec![0])),
            ("SM-1", Some(vec![3])),
            ("LM-01..LM-04", Some(vec![0, 1, 2])),
            ("LM-02..04", Some(vec![1, 2])),
            ("LM-03", None),
            ("LM-01..LM-03", None),
            ("LM-04..LM-01", None),
            ("LM-01..SM-1", None),
            ("LM-01..", None),
        ] {
            assert_eq!(rules.named(name), places, "{name}");
        }
    }

    #[test]
    fn rules_of_articles_that_are_built_are_told_from_others() {
        let found: Vec<bool> = rules().all().iter().map(Rule::is_of_an_article).collect();
        assert_eq!(found, [true, false, true, false]);
    }

    #[test]
    fn the_rules_of_the_program_can_be_read() {
        let rules = Rules::shipped().unwrap();
        assert!(rules.all().iter().filter(|rule| rule.is_of_an_article()).count() > 200);
    }
}
