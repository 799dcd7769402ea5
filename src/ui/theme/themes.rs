//! The themes that come with the program.

use ratatui::style::Style;

use super::bad_theme::BadTheme;
use super::colours::Colours;
use super::read::read;
use super::role::Role;

/// The name of the theme that is used when none is chosen.
pub const DEFAULT: &str = "hubspot";

/// The name of the theme without colours.
pub const PLAIN: &str = "mono";

/// The themes' names and files, the default one first and the one without colours last.
const FILES: [(&str, &str); 4] = [
    (DEFAULT, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/themes/hubspot.toml"))),
    ("light", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/themes/light.toml"))),
    ("high-contrast", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/themes/high-contrast.toml"))),
    (PLAIN, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/themes/mono.toml"))),
];

/// A style for every role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// The theme's name.
    pub(super) name: String,
    /// The styles, in the roles' order.
    pub(super) styles: [Style; Role::COUNT],
}

/// One theme in all the numbers of colours it can be drawn in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Looks {
    /// For [`Colours::All`].
    pub(super) all: Theme,
    /// For [`Colours::Many`].
    pub(super) many: Theme,
    /// For [`Colours::Sixteen`].
    pub(super) sixteen: Theme,
}

/// All themes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Themes {
    default: Looks,
    others: Vec<Looks>,
}

impl Theme {
    /// The theme's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How a thing of this role looks.
    pub const fn style(&self, role: Role) -> Style {
        self.styles[role.index()]
    }
}

impl Themes {
    /// Reads the themes that come with the program.
    ///
    /// # Errors
    ///
    /// [`BadTheme`] when one of the files is not a theme that sets every role.
    pub fn load() -> Result<Self, BadTheme> {
        let [(name, text), others @ ..] = FILES;
        let default = read(name, text)?;
        let others = others.into_iter().map(|(name, text)| read(name, text)).collect::<Result<_, _>>()?;
        Ok(Self { default, others })
    }

    /// The theme of this name, in all its colours.
    pub fn get(&self, name: &str) -> Option<&Theme> {
        self.all().find(|theme| theme.name == name)
    }

    /// The theme of this name as it looks in so many colours; the default one when there is none of this name.
    pub fn fitting(&self, name: &str, colours: Colours) -> &Theme {
        let name = if colours == Colours::None { PLAIN } else { name };
        let looks = self.looks().find(|looks| looks.all.name == name).unwrap_or(&self.default);
        match colours {
            Colours::All | Colours::None => &looks.all,
            Colours::Many => &looks.many,
            Colours::Sixteen => &looks.sixteen,
        }
    }

    /// The theme that is used when none is chosen.
    pub const fn default_theme(&self) -> &Theme {
        &self.default.all
    }

    /// Every theme in all its colours, the default one first.
    pub fn all(&self) -> impl Iterator<Item = &Theme> {
        self.looks().map(|looks| &looks.all)
    }

    fn looks(&self) -> impl Iterator<Item = &Looks> {
        std::iter::once(&self.default).chain(&self.others)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each thing and what it becomes when its state changes: the two never look the same.
    const STATES: &[(Role, Role)] = &[
        (Role::Text, Role::Cursor),
        (Role::Text, Role::CursorIdle),
        (Role::Cursor, Role::CursorIdle),
        (Role::Text, Role::Marked),
        (Role::Text, Role::Changed),
        (Role::Text, Role::Match),
        (Role::Text, Role::Disabled),
        (Role::Text, Role::Link),
        (Role::Text, Role::Error),
        (Role::Text, Role::Warning),
        (Role::Text, Role::Bar),
        (Role::Tab, Role::TabActive),
        (Role::Tab, Role::TabIdle),
        (Role::Border, Role::BorderFocus),
        (Role::Button, Role::ButtonFocus),
        (Role::Button, Role::Primary),
        (Role::Button, Role::Danger),
        (Role::Button, Role::Disabled),
        (Role::Primary, Role::PrimaryFocus),
        (Role::Danger, Role::DangerFocus),
        (Role::Field, Role::FieldFocus),
        (Role::Field, Role::FieldError),
        (Role::FieldFocus, Role::FieldError),
        (Role::Field, Role::Placeholder),
        (Role::SwitchOn, Role::SwitchOff),
        (Role::Chip, Role::ChipActive),
        (Role::ScrollBar, Role::ScrollThumb),
        (Role::StepDone, Role::StepActive),
        (Role::StepDone, Role::StepTodo),
        (Role::StepActive, Role::StepTodo),
        (Role::Gauge, Role::GaugeFree),
        (Role::Gauge, Role::GaugeLeaving),
        (Role::GaugeFree, Role::GaugeLeaving),
        (Role::Dialog, Role::Backdrop),
    ];

    #[test]
    fn themes_are_found_by_name() {
        let themes = Themes::load().unwrap();
        assert_eq!(themes.all().map(Theme::name).collect::<Vec<_>>(), ["hubspot", "light", "high-contrast", "mono"]);
        assert_eq!(themes.get("mono").map(Theme::name), Some("mono"));
        assert_eq!(themes.default_theme().name(), DEFAULT);
        assert_eq!(themes.get("no-such"), None);
        assert_eq!(themes.fitting("no-such", Colours::All).name(), DEFAULT);
        assert_eq!(themes.fitting("light", Colours::Sixteen).name(), "light");
        assert_eq!(themes.fitting("light", Colours::None).name(), PLAIN);
    }

    /// Every theme in every number of colours.
    fn looks(themes: &Themes) -> impl Iterator<Item = (Colours, &Theme)> {
        let names = FILES.iter().map(|(name, _)| *name);
        names.flat_map(|name| Colours::ALL.map(|colours| (colours, themes.fitting(name, colours))))
    }

    #[test]
    fn states_look_different_in_every_theme() {
        let themes = Themes::load().unwrap();
        for (colours, theme) in looks(&themes) {
            let base = theme.style(Role::Text);
            for (plain, changed) in STATES {
                let [plain_style, changed_style] = [plain, changed].map(|role| base.patch(theme.style(*role)));
                assert_ne!(plain_style, changed_style, "{} {colours:?}: {plain:?} and {changed:?}", theme.name());
            }
        }
    }

    #[test]
    fn a_hit_shows_under_the_cursor_and_in_selected_rows() {
        let themes = Themes::load().unwrap();
        for (colours, theme) in looks(&themes) {
            for below in [Role::Cursor, Role::CursorIdle, Role::Marked, Role::Muted] {
                let style = theme.style(Role::Text).patch(theme.style(below));
                assert_ne!(style, style.patch(theme.style(Role::Match)), "{} {colours:?}: {below:?}", theme.name());
            }
        }
    }

    #[test]
    fn mono_has_no_colours() {
        let themes = Themes::load().unwrap();
        let mono = themes.get("mono").unwrap();
        for role in Role::ALL {
            let style = mono.style(*role);
            assert_eq!((style.fg, style.bg), (None, None), "{role:?}");
        }
    }
}
