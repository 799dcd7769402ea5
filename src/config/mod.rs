//! Settings in layers: the built-in `config.toml`, the user's file, the environment, the command line.
//!
//! Each layer is read on its own, so that every problem keeps the file, line and column (or the variable, or the
//! option) it comes from, and all problems of all layers are reported together. Nothing is ever written.
//!
//! The keymap is a file of its own, named by a setting, and checked together with the settings.
//!
//! A new setting is one entry in the table of `setting.rs`, one field here and one entry in `config.toml`.

mod choice;
mod document;
mod environment;
mod file_choice;
mod lang_choice;
mod load;
mod log_level;
mod lower_rights;
mod overrides;
mod platform;
mod problem;
mod setting;
mod source;
mod theme_name;
mod users_flow;

use std::path::PathBuf;

use crate::domain::{policy::Policy, price::Prices, salesforce::LowerRights, team_limit::TeamLimits};

pub use environment::Environment;
pub use file_choice::FileChoice;
pub use lang_choice::LangChoice;
pub use load::Loaded;
pub use log_level::LogLevel;
pub use overrides::Overrides;
pub use problem::{Allowed, Place, Problem, TomlType, What};
pub use source::Source;
pub use theme_name::ThemeName;

use crate::ui::users_flow::UsersFlow;

/// Every setting, after all layers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The language of the screens, as chosen; [`LangChoice::resolve`] says which one that is.
    pub lang: LangChoice,
    /// The colours of the screens.
    pub theme: ThemeName,
    /// The folder of the store; `None` means the platform's ([`Config::data_folder`]).
    pub data: Option<PathBuf>,
    /// What is open when the program starts.
    pub start: Start,
    /// Which keys do what.
    pub keys: Keys,
    /// The Users pane.
    pub users: Users,
    /// Invite links.
    pub invites: Invites,
    /// How many teams an account may have.
    pub teams: Teams,
    /// What needs a tier only where it is so wanted.
    pub gates: Gates,
    /// What things cost a month, in whole dollars; fictional (PRC-14).
    pub prices: Prices,
    /// The Salesforce integration.
    pub salesforce: Salesforce,
    /// Short messages on the screen.
    pub toasts: Toasts,
    /// The log file.
    pub log: Log,
}

/// What is open when the program starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// HubID of the account to open; `None` means the world's first account.
    pub account: Option<String>,
    /// E-mail address of the user who operates; `None` means the account's first Active super admin.
    pub operator: Option<String>,
    /// Name of the fixture that is loaded into a new, empty data folder.
    pub fixture: String,
}

/// Which keys do what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    /// The person's own keymap; `None` means `keymap.toml` beside the settings file, if there is one.
    pub file: Option<PathBuf>,
}

/// The Users pane (AMB-13).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Users {
    /// Which flow its button opens.
    pub flow: UsersFlow,
}

/// Invite links (CRU-38).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invites {
    /// How long a link lives, in simulated days; 1 to 365 (CRU-38).
    pub days: u16,
}

/// How many teams an account may have, by the highest tier it owns; each 1 to 9999 (EXT-14, LM-10).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Teams {
    /// With nothing above Starter.
    pub starter: u16,
    /// With a product at Professional.
    pub professional: u16,
    /// With a product at Enterprise.
    pub enterprise: u16,
}

/// What needs a tier only where it is so wanted (TG-07).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gates {
    /// Whether presets and extra teams need Professional or Enterprise.
    pub presets_and_extra_teams: bool,
}

/// The Salesforce integration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Salesforce {
    /// What becomes of a switch to a user with fewer rights (SFI-10).
    pub lower_rights: LowerRights,
}

/// Short messages on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Toasts {
    /// How long one stays, in seconds; 1 to 60.
    pub seconds: u16,
}

/// The log file, `seatdesk.log` in the data folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Log {
    /// The least important level that is written.
    pub level: LogLevel,
}

impl Default for Config {
    /// The values of the shipped `config.toml`; a test holds the two against each other.
    fn default() -> Self {
        Self {
            lang: LangChoice::Auto,
            theme: ThemeName::Hubspot,
            data: None,
            start: Start { account: None, operator: None, fixture: "demo".to_owned() },
            keys: Keys { file: None },
            users: Users { flow: UsersFlow::Auto },
            invites: Invites { days: 14 },
            teams: Teams { starter: 1, professional: 25, enterprise: 200 },
            gates: Gates { presets_and_extra_teams: false },
            prices: Prices::default(),
            salesforce: Salesforce { lower_rights: LowerRights::Warn },
            toasts: Toasts { seconds: 4 },
            log: Log { level: LogLevel::Info },
        }
    }
}

impl Config {
    /// The folder of the store: the one that is set, else the platform's. `None` when none is set and the user has no
    /// home folder.
    pub fn data_folder(&self) -> Option<PathBuf> {
        self.data.clone().or_else(platform::data_folder)
    }

    /// What of the settings bears on rules.
    pub fn policy(&self) -> Policy {
        let Teams { starter, professional, enterprise } = self.teams;
        Policy {
            invite_days: self.invites.days,
            team_limits: TeamLimits { starter, professional, enterprise },
            gates_presets_and_extra_teams: self.gates.presets_and_extra_teams,
            prices: self.prices,
            lower_salesforce_rights: self.salesforce.lower_rights,
        }
    }
}

/// The shipped `config.toml`: every setting with a comment and its default.
pub fn default_text() -> &'static str {
    include_str!("../../config.toml")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shipped_file_equals_built_in_defaults() {
        let mut unlike = Config {
            lang: LangChoice::Fr,
            theme: ThemeName::Mono,
            data: Some(PathBuf::from("/elsewhere")),
            start: Start { account: Some("1".into()), operator: Some("a@b.c".into()), fixture: "other".into() },
            keys: Keys { file: Some(PathBuf::from("mine.toml")) },
            users: Users { flow: UsersFlow::Classic },
            invites: Invites { days: 1 },
            teams: Teams { starter: 2, professional: 3, enterprise: 4 },
            gates: Gates { presets_and_extra_teams: true },
            prices: Prices { add_on: 1, ..Prices::default() },
            salesforce: Salesforce { lower_rights: LowerRights::Refuse },
            toasts: Toasts { seconds: 1 },
            log: Log { level: LogLevel::Off },
        };
        let problems = document::apply(&mut unlike, "config.toml".as_ref(), default_text());
        assert_eq!(problems, []);
        assert_eq!(unlike, Config::default());
    }

    #[test]
    fn shipped_file_sets_every_setting_exactly_once() {
        let mut table = "";
        let mut paths = Vec::new();
        for line in default_text().lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                Some(name) => table = name,
                None => {
                    let (key, _) = line.split_once(" = ").unwrap();
                    paths.push(if table.is_empty() { key.to_owned() } else { format!("{table}.{key}") });
                }
            }
        }
        let settings: Vec<_> = setting::SETTINGS.iter().map(|setting| setting.path.to_owned()).collect();
        assert_eq!(paths, settings);
    }

    #[test]
    fn shipped_file_explains_every_setting_and_comments_none_out() {
        let lines: Vec<_> = default_text().lines().collect();
        for (number, line) in lines.iter().enumerate() {
            if let Some(comment) = line.strip_prefix('#') {
                assert!(toml::de::DeTable::parse(comment).map_or(true, |table| table.get_ref().is_empty()), "{line}");
            } else if line.contains(" = ") {
                assert!(lines[number - 1].starts_with("# "), "no comment above {line}");
            }
        }
    }

    /// LM-10, TG-07: what the settings say is what the rules go by, and nothing is said twice differently.
    #[test]
    fn the_policy_is_what_the_settings_say() {
        assert_eq!(Config::default().policy(), Policy::default());
        let mut config = Config::default();
        let text = "[teams]\nstarter = 2\nprofessional = 3\nenterprise = 4\n[gates]\npresets_and_extra_teams = true";
        assert_eq!(document::apply(&mut config, "config.toml".as_ref(), text), []);
        let team_limits = TeamLimits { starter: 2, professional: 3, enterprise: 4 };
        let policy = Policy { team_limits, gates_presets_and_extra_teams: true, ..Policy::default() };
        assert_eq!(config.policy(), policy);
        let refused = "[salesforce]\nlower_rights = 'refuse'";
        assert_eq!(document::apply(&mut config, "config.toml".as_ref(), refused), []);
        assert_eq!(config.policy().lower_salesforce_rights, LowerRights::Refuse);
        let wrong = "[gates]\npresets_and_extra_teams = 'yes'";
        let problems = document::apply(&mut config, "config.toml".as_ref(), wrong);
        let said: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(said, ["config.toml:2:27: gates.presets_and_extra_teams must be a boolean, not a string"]);
    }

    #[test]
    fn the_data_folder_that_is_set_wins() {
        let config = Config { data: Some(PathBuf::from("/data")), ..Config::default() };
        assert_eq!(config.data_folder(), Some(PathBuf::from("/data")));
    }
}
