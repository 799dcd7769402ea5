//! From the layers to the settings.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::problem::{Place, Problem, What};
use super::setting::{Given, PREFIX, SETTINGS};
use super::{Config, Environment, FileChoice, Overrides, Source, ThemeName, default_text, document, platform};
use crate::ui::keymap::{Keymap, KeymapProblem};
use crate::ui::text::nearest;

/// The settings and where they come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// The settings.
    pub config: Config,
    /// The layers that were read, the lowest first.
    pub sources: Vec<Source>,
    /// The keymap with the person's own file over it; `None` when there is no such file, and the shipped one holds.
    pub keymap: Option<Keymap>,
}

impl Config {
    /// Reads all layers, each above the one before: the built-in file, the user's file, the environment, the options.
    ///
    /// # Errors
    ///
    /// Everything that is wrong in any layer, in the order of the layers and, within a file, from top to bottom.
    pub fn load(file: FileChoice, env: &Environment, overrides: &Overrides) -> Result<Loaded, Vec<Problem>> {
        let (path, needed) = match file {
            FileChoice::Explicit(path) => (Some(path), true),
            FileChoice::Platform => (platform::config_file(), false),
            FileChoice::None => (None, false),
        };
        let beside = path.as_ref().map(|path| path.with_file_name("keymap.toml"));
        let mut layers = Layers::default();
        layers.built_in();
        if let Some(path) = path {
            layers.file(path, needed);
        }
        layers.environment(env);
        layers.options(overrides);
        let keymap = layers.keymap(beside);
        if layers.problems.is_empty() {
            Ok(Loaded { config: layers.config, sources: layers.sources, keymap })
        } else {
            Err(layers.problems)
        }
    }
}

/// What the layers read so far add up to.
#[derive(Default)]
struct Layers {
    config: Config,
    sources: Vec<Source>,
    problems: Vec<Problem>,
}

impl Layers {
    fn built_in(&mut self) {
        self.problems.extend(document::apply(&mut self.config, Path::new("built-in config.toml"), default_text()));
        self.sources.push(Source::BuiltIn);
    }

    /// The user's file; unless it is needed, it may be missing.
    fn file(&mut self, path: PathBuf, needed: bool) {
        if let Some(text) = self.read(&path, needed) {
            self.problems.extend(document::apply(&mut self.config, &path, &text));
            self.sources.push(Source::File(path));
        }
    }

    /// The keymap with the user's own over it: the one that is set, which must be there, or the one `beside` the
    /// settings, which need not.
    fn keymap(&mut self, beside: Option<PathBuf>) -> Option<Keymap> {
        let set = self.config.keys.file.clone();
        let needed = set.is_some();
        let path = set.or(beside)?;
        let text = self.read(&path, needed)?;
        let keymap = match Keymap::shipped() {
            Ok(shipped) => shipped.merged(&text),
            Err(error) => {
                let what = What::Unreadable(error.to_string());
                self.problems.push(Problem { place: Place::WholeFile("built-in keymap.toml".into()), what });
                return None;
            }
        };
        match keymap {
            Ok(keymap) => {
                self.sources.push(Source::Keymap(path));
                Some(keymap)
            }
            Err(problems) => {
                self.problems.extend(problems.into_iter().map(|KeymapProblem { line, column, what }| Problem {
                    place: Place::File { path: path.clone(), line, column },
                    what: What::Keymap(what),
                }));
                None
            }
        }
    }

    /// A file's text, and a problem if it has none; unless it is needed, it may be missing.
    fn read(&mut self, path: &Path, needed: bool) -> Option<String> {
        let (place, why) = match std::fs::read(path).map(String::from_utf8) {
            Ok(Ok(text)) => return Some(text),
            Err(error) if !needed && error.kind() == ErrorKind::NotFound => return None,
            Err(error) => (Place::WholeFile(path.to_owned()), error.to_string()),
            Ok(Err(error)) => {
                let valid = error.utf8_error().valid_up_to();
                let valid = String::from_utf8_lossy(error.as_bytes().get(..valid).unwrap_or_default()).into_owned();
                let (line, column) = document::position(&valid, valid.len());
                (Place::File { path: path.to_owned(), line, column }, "not UTF-8".to_owned())
            }
        };
        self.problems.push(Problem { place, what: What::Unreadable(why) });
        None
    }

    fn environment(&mut self, env: &Environment) {
        let mut names = Vec::new();
        for (name, value) in env.starting_with(PREFIX) {
            let setting = SETTINGS.iter().find(|setting| setting.variable() == name);
            let result = match (setting, value) {
                (None, _) => Err(What::UnknownVariable { nearest: nearest_variable(name) }),
                (Some(_), None) => Err(What::Unreadable("not UTF-8".to_owned())),
                (Some(setting), Some(text)) => setting.apply(&mut self.config, &Given::Text(text)),
            };
            match result {
                Ok(()) => names.push(name.to_owned()),
                Err(what) => self.problems.push(Problem { place: Place::Variable(name.to_owned()), what }),
            }
        }
        // https://no-color.org: set and not empty, whatever it says.
        if env.filled("NO_COLOR").is_some() {
            self.config.theme = ThemeName::Mono;
            names.push("NO_COLOR".to_owned());
        }
        if !names.is_empty() {
            self.sources.push(Source::Environment(names));
        }
    }

    fn options(&mut self, overrides: &Overrides) {
        let mut names = Vec::new();
        for setting in SETTINGS {
            let Some((option, text)) = overrides.text(setting.path) else { continue };
            match setting.apply(&mut self.config, &Given::Text(text)) {
                Ok(()) => names.push(option),
                Err(what) => self.problems.push(Problem { place: Place::Option(option), what }),
            }
        }
        if let Some(data) = &overrides.data {
            self.config.data = (!data.as_os_str().is_empty()).then(|| data.clone());
            names.push("--data");
        }
        if let Some(keymap) = &overrides.keymap {
            self.config.keys.file = (!keymap.as_os_str().is_empty()).then(|| keymap.clone());
            names.push("--keymap");
        }
        if !names.is_empty() {
            self.sources.push(Source::Options(names));
        }
    }
}

/// The variable that `name` was probably meant to be. The prefix that all share does not count as likeness.
fn nearest_variable(name: &str) -> Option<String> {
    let known: Vec<_> = SETTINGS.iter().map(|setting| setting.variable()).collect();
    let rest = |name: &'_ str| name.strip_prefix(PREFIX).unwrap_or(name).to_owned();
    let rests: Vec<_> = known.iter().map(|name| rest(name)).collect();
    nearest(&rest(name), rests.iter().map(String::as_str)).map(|rest| format!("{PREFIX}{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Invites, LangChoice, LogLevel, Start};
    use crate::ui::{action::ActionId, users_flow::UsersFlow};

    /// A user's file with this in it; it is gone with the folder.
    fn file(bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        std::fs::write(&path, bytes).unwrap();
        (folder, path)
    }

    fn load_env(variables: &[(&str, &str)]) -> Result<Loaded, Vec<String>> {
        load(FileChoice::None, variables, &Overrides::default())
    }

    fn load(file: FileChoice, variables: &[(&str, &str)], overrides: &Overrides) -> Result<Loaded, Vec<String>> {
        Config::load(file, &Environment::of(variables), overrides)
            .map_err(|problems| problems.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn without_layers_the_defaults_hold() {
        let loaded = load_env(&[("PATH", "/bin"), ("NO_COLOR", "")]).unwrap();
        assert_eq!(loaded, Loaded { config: Config::default(), sources: vec![Source::BuiltIn], keymap: None });
    }

    #[test]
    fn each_layer_stands_above_the_one_before() {
        let text = b"lang = 'fr'\ntheme = 'mono'\ndata = '/file'\n\
                     [start]\naccount = '1'\nfixture = 'file'\n[invites]\ndays = 7\n";
        let (_folder, path) = file(text);
        let variables = [("SEATDESK_LANG", "en"), ("SEATDESK_DATA", "/env"), ("SEATDESK_START_FIXTURE", "env")];
        let overrides = Overrides {
            data: Some(PathBuf::from("/option")),
            fixture: Some("option".to_owned()),
            ..Overrides::default()
        };
        let loaded = load(FileChoice::Explicit(path.clone()), &variables, &overrides).unwrap();
        let expected = Config {
            lang: LangChoice::En,
            theme: ThemeName::Mono,
            data: Some(PathBuf::from("/option")),
            start: Start { account: Some("1".to_owned()), operator: None, fixture: "option".to_owned() },
            invites: Invites { days: 7 },
            ..Config::default()
        };
        assert_eq!(loaded.config, expected);
        let names = variables.map(|(name, _)| name.to_owned());
        let mut sorted = names.to_vec();
        sorted.sort();
        assert_eq!(
            loaded.sources,
            [
                Source::BuiltIn,
                Source::File(path),
                Source::Environment(sorted),
                Source::Options(vec!["--fixture", "--data"])
            ]
        );
    }

    #[test]
    fn every_variable_sets_its_setting() {
        let set = |name, value| load_env(&[(name, value)]).unwrap().config;
        assert_eq!(set("SEATDESK_LANG", "fr").lang, LangChoice::Fr);
        assert_eq!(set("SEATDESK_THEME", "mono").theme, ThemeName::Mono);
        assert_eq!(set("SEATDESK_DATA", "/d").data, Some(PathBuf::from("/d")));
        assert_eq!(set("SEATDESK_START_ACCOUNT", "7").start.account.as_deref(), Some("7"));
        assert_eq!(set("SEATDESK_START_OPERATOR", "a@b.c").start.operator.as_deref(), Some("a@b.c"));
        assert_eq!(set("SEATDESK_START_FIXTURE", "f").start.fixture, "f");
        assert_eq!(set("SEATDESK_USERS_FLOW", "classic").users.flow, UsersFlow::Classic);
        assert_eq!(set("SEATDESK_INVITES_DAYS", "30").invites.days, 30);
        assert_eq!(set("SEATDESK_TOASTS_SECONDS", "9").toasts.seconds, 9);
        assert_eq!(set("SEATDESK_LOG_LEVEL", "debug").log.level, LogLevel::Debug);
        let refuse = set("SEATDESK_SALESFORCE_LOWER_RIGHTS", "refuse").salesforce.lower_rights;
        assert_eq!(refuse, crate::domain::salesforce::LowerRights::Refuse);
        let (_folder, path) = file(b"");
        let path = path.to_str().unwrap();
        assert_eq!(set("SEATDESK_KEYS_FILE", path).keys.file, Some(PathBuf::from(path)));
        assert_eq!(set("SEATDESK_TEAMS_STARTER", "2").teams.starter, 2);
        assert_eq!(set("SEATDESK_TEAMS_PROFESSIONAL", "30").teams.professional, 30);
        assert_eq!(set("SEATDESK_TEAMS_ENTERPRISE", "300").teams.enterprise, 300);
        assert!(set("SEATDESK_GATES_PRESETS_AND_EXTRA_TEAMS", "true").gates.presets_and_extra_teams);
        let prices: Vec<_> = SETTINGS.iter().filter(|setting| setting.path.starts_with("prices.")).collect();
        // Each sets a price of its own.
        let variables: Vec<_> = prices.iter().map(|price| price.variable()).collect();
        let said: Vec<_> = variables.iter().map(|variable| set(variable, "65535").prices).collect();
        for (number, price) in prices.iter().enumerate() {
            assert_ne!(said[number], Config::default().prices, "{}", price.path);
            assert!(!said[..number].contains(&said[number]), "{}", price.path);
        }
        assert_eq!(SETTINGS.len() - prices.len(), 16, "a new setting needs a line above");
    }

    #[test]
    fn every_option_sets_its_setting() {
        let text = |text: &str| Some(text.to_owned());
        let overrides = Overrides {
            lang: text("fr"),
            theme: text("mono"),
            data: Some(PathBuf::from("/d")),
            account: text("7"),
            operator: text("a@b.c"),
            fixture: text("f"),
            keymap: Some(PathBuf::new()),
        };
        let loaded = load(FileChoice::None, &[], &overrides).unwrap();
        let expected = Config {
            lang: LangChoice::Fr,
            theme: ThemeName::Mono,
            data: Some(PathBuf::from("/d")),
            start: Start { account: text("7"), operator: text("a@b.c"), fixture: "f".to_owned() },
            ..Config::default()
        };
        assert_eq!(loaded.config, expected);
        assert_eq!(loaded.sources[1].to_string(), "options --lang --theme --account --as --fixture --data --keymap");
    }

    /// A folder with settings and a keymap in it, and the path of the settings.
    fn with_keymap(config: &str, keymap: &str) -> (tempfile::TempDir, PathBuf) {
        let (folder, path) = file(config.as_bytes());
        std::fs::write(folder.path().join("keymap.toml"), keymap).unwrap();
        (folder, path)
    }

    #[test]
    fn the_keymap_beside_the_settings_is_read() {
        let (folder, path) = with_keymap("lang = 'fr'", "[bind]\nhelp = 'F2'\n");
        let loaded = load(FileChoice::Explicit(path), &[], &Overrides::default()).unwrap();
        let keymap = loaded.keymap.unwrap();
        assert_eq!(keymap.keys(ActionId::Help).first().map(ToString::to_string).as_deref(), Some("F2"));
        let own = folder.path().join("keymap.toml");
        assert_eq!(loaded.sources.last(), Some(&Source::Keymap(own)));
    }

    #[test]
    fn the_keymap_that_is_set_is_read_instead_and_must_be_there() {
        let (folder, path) = with_keymap("", "[bind]\nhelp = 'F2'\n");
        let mine = folder.path().join("mine.toml");
        let overrides = Overrides { keymap: Some(mine.clone()), ..Overrides::default() };
        let missing = load(FileChoice::Explicit(path.clone()), &[], &overrides).unwrap_err();
        assert!(missing.len() == 1 && missing[0].starts_with(&format!("{}: cannot be read", mine.display())));
        std::fs::write(&mine, "[bind]\nhelp = 'F3'\n").unwrap();
        let keymap = load(FileChoice::Explicit(path), &[], &overrides).unwrap().keymap.unwrap();
        assert_eq!(keymap.keys(ActionId::Help).first().map(ToString::to_string).as_deref(), Some("F3"));
    }

    #[test]
    fn problems_of_the_keymap_come_after_those_of_the_settings() {
        let (folder, path) = with_keymap("them = 1", "[bind]\nhepl = 'F2'\nquit = 'qq'\n");
        let problems = load(FileChoice::Explicit(path.clone()), &[], &Overrides::default()).unwrap_err();
        let own = folder.path().join("keymap.toml");
        assert_eq!(
            problems,
            [
                format!(r#"{}:1:1: unknown key "them"; did you mean "theme"?"#, path.display()),
                format!(r#"{}:2:1: there is no action "hepl"; did you mean "help"?"#, own.display()),
                format!(r#"{}:3:8: there is no key "qq""#, own.display()),
            ]
        );
    }

    #[test]
    fn empty_text_gives_the_choice_back_to_the_program() {
        let (_folder, path) = file(b"data = '/file'\n[start]\naccount = '1'\noperator = 'a@b.c'");
        let variables = [("SEATDESK_START_ACCOUNT", ""), ("SEATDESK_START_OPERATOR", "")];
        let overrides = Overrides { data: Some(PathBuf::new()), ..Overrides::default() };
        assert_eq!(load(FileChoice::Explicit(path), &variables, &overrides).unwrap().config, Config::default());
    }

    #[test]
    fn no_color_means_mono_unless_the_option_says_otherwise() {
        let (_folder, path) = file(b"theme = 'hubspot'");
        let variables = [("NO_COLOR", "0"), ("SEATDESK_THEME", "hubspot")];
        let loaded = load(FileChoice::Explicit(path.clone()), &variables, &Overrides::default()).unwrap();
        assert_eq!(loaded.config.theme, ThemeName::Mono);
        assert_eq!(loaded.sources[2].to_string(), "environment SEATDESK_THEME NO_COLOR");
        let overrides = Overrides { theme: Some("hubspot".to_owned()), ..Overrides::default() };
        let loaded = load(FileChoice::Explicit(path), &variables, &overrides).unwrap();
        assert_eq!(loaded.config.theme, ThemeName::Hubspot);
        assert_eq!(load_env(&[("NO_COLOR", "")]).unwrap().config.theme, ThemeName::Hubspot);
    }

    #[test]
    fn unknown_variables_name_the_nearest() {
        assert_eq!(
            load_env(&[("SEATDESK_LNAG", "fr"), ("SEATDESK_INVITE_DAYS", "3"), ("SEATDESK_COLOURS", "")]).unwrap_err(),
            [
                "environment variable SEATDESK_COLOURS: there is no such setting",
                "environment variable SEATDESK_INVITE_DAYS: there is no such setting; did you mean \
                 SEATDESK_INVITES_DAYS?",
                "environment variable SEATDESK_LNAG: there is no such setting; did you mean SEATDESK_LANG?",
            ]
        );
    }

    #[test]
    fn variables_are_read_from_text_and_checked() {
        assert_eq!(
            load_env(&[("SEATDESK_INVITES_DAYS", "two"), ("SEATDESK_TOASTS_SECONDS", "0"), ("SEATDESK_LANG", "de")])
                .unwrap_err(),
            [
                "environment variable SEATDESK_INVITES_DAYS: invites.days must be a whole number from 1 to 365, not \
                 \"two\"",
                r#"environment variable SEATDESK_LANG: lang must be "auto", "en" or "fr", not "de""#,
                "environment variable SEATDESK_TOASTS_SECONDS: toasts.seconds must be a whole number from 1 to 60, \
                 not \"0\"",
            ]
        );
    }

    #[test]
    fn problems_of_all_layers_come_together() {
        let (_folder, path) = file(b"them = 1\n[log]\nlevel = 3\n");
        let overrides =
            Overrides { lang: Some("de".to_owned()), theme: Some("dark".to_owned()), ..Overrides::default() };
        let problems = load(FileChoice::Explicit(path.clone()), &[("SEATDESK_LNAG", "fr")], &overrides).unwrap_err();
        let path = path.display();
        assert_eq!(
            problems,
            [
                format!(r#"{path}:1:1: unknown key "them"; did you mean "theme"?"#),
                format!("{path}:3:9: log.level must be a string, not a whole number"),
                "environment variable SEATDESK_LNAG: there is no such setting; did you mean SEATDESK_LANG?".to_owned(),
                r#"option --lang: lang must be "auto", "en" or "fr", not "de""#.to_owned(),
                r#"option --theme: theme must be "hubspot", "light", "high-contrast" or "mono", not "dark""#.to_owned(),
            ]
        );
    }

    #[test]
    fn a_named_file_that_cannot_be_read_is_a_problem() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("none.toml");
        let problems = Config::load(FileChoice::Explicit(path.clone()), &Environment::default(), &Overrides::default())
            .unwrap_err();
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].place, Place::WholeFile(path.clone()));
        assert!(problems[0].to_string().starts_with(&format!("{}: cannot be read: ", path.display())));
    }

    #[test]
    fn the_platform_file_may_be_missing_but_not_unreadable() {
        let folder = tempfile::tempdir().unwrap();
        let mut layers = Layers::default();
        layers.file(folder.path().join("seatdesk/config.toml"), false);
        assert_eq!((layers.sources.len(), layers.problems.len()), (0, 0));
        layers.file(folder.path().to_owned(), false);
        assert_eq!((layers.sources.len(), layers.problems.len()), (0, 1));
    }

    #[test]
    fn a_file_that_is_not_utf8_says_where() {
        let (_folder, path) = file(b"lang = 'fr'\n# \xc3\xa9 \xe9\n");
        let problems = load(FileChoice::Explicit(path.clone()), &[], &Overrides::default()).unwrap_err();
        assert_eq!(problems, [format!("{}:2:5: cannot be read: not UTF-8", path.display())]);
    }

    #[cfg(unix)]
    #[test]
    fn a_variable_that_is_not_utf8_is_a_problem_only_if_it_is_ours() {
        use std::ffi::OsString;
        use std::os::unix::ffi::OsStringExt;
        let bad = || OsString::from_vec(vec![b'/', 0xe9]);
        let env = Environment::from_iter([(OsString::from("SEATDESK_DATA"), bad()), (OsString::from("OTHER"), bad())]);
        let problems = Config::load(FileChoice::None, &env, &Overrides::default()).unwrap_err();
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].to_string(), "environment variable SEATDESK_DATA: cannot be read: not UTF-8");
    }

    #[test]
    fn loading_writes_nothing() {
        let (folder, path) = file(b"lang = 'fr'");
        load(FileChoice::Explicit(path.clone()), &[], &Overrides::default()).unwrap();
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        assert_eq!(std::fs::read(path).unwrap(), b"lang = 'fr'");
    }
}
