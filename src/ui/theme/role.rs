//! What the things on a screen are.

/// What kind of style a role has in a theme with colours, and so where it can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A foreground and a background: an area is filled with it, and its own text stands on it.
    Ground,
    /// A foreground without a background: text on any ground.
    Ink,
    /// As [`Kind::Ink`], for lines and blocks that carry no text.
    Line,
    /// A foreground and a background that lie over what has been drawn already and win.
    State,
}

/// Declares the roles: each one's name here, its name in a theme's file, its kind.
macro_rules! roles {
    ($($(#[$doc:meta])+ $role:ident = $name:literal, $kind:ident;)+) => {
        /// What a thing on a screen is; a theme says how that looks.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Role {
            $($(#[$doc])+ $role,)+
        }

        impl Role {
            /// Every role, in the order of the declaration.
            pub const ALL: &'static [Self] = &[$(Self::$role),+];

            /// The role's name in a theme's file.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$role => $name,)+
                }
            }

            /// The role's kind.
            pub const fn kind(self) -> Kind {
                match self {
                    $(Self::$role => Kind::$kind,)+
                }
            }
        }
    };
}

roles! {
    /// The screen's own text and ground: everything that is nothing else.
    Text = "text", Ground;
    /// Text that explains or stands back.
    Muted = "muted", Ink;
    /// The header of a table's columns or of a part of a form.
    Heading = "heading", Ink;
    /// The title of a screen, dialog or card.
    Title = "title", Ink;
    /// What stands out without being an action.
    Accent = "accent", Ink;
    /// What leads somewhere else.
    Link = "link", Ink;
    /// Lines around and between things.
    Border = "border", Line;
    /// The lines around what has the focus.
    BorderFocus = "border-focus", Line;
    /// The identity bar at the top.
    Bar = "bar", Ground;
    /// The account's name in the identity bar.
    BarAccent = "bar-accent", Ink;
    /// A short word in a box beside a name, such as the mark of a partner account.
    Badge = "badge", Ground;
    /// A tab.
    Tab = "tab", Ink;
    /// The tab that is open.
    TabActive = "tab-active", Ink;
    /// A tab that this account cannot use.
    TabIdle = "tab-idle", Ink;
    /// The name of a key in the key line.
    Key = "key", Ink;
    /// What a key in the key line does.
    KeyLabel = "key-label", Ink;
    /// A button.
    Button = "button", Ground;
    /// A button with the focus.
    ButtonFocus = "button-focus", Ground;
    /// The button of the screen's one primary action.
    Primary = "primary", Ground;
    /// The primary action's button with the focus.
    PrimaryFocus = "primary-focus", Ground;
    /// The button of something that cannot be taken back.
    Danger = "danger", Ground;
    /// A dangerous button with the focus.
    DangerFocus = "danger-focus", Ground;
    /// What cannot be used now.
    Disabled = "disabled", Ink;
    /// A field to type in.
    Field = "field", Ground;
    /// The field that is typed in.
    FieldFocus = "field-focus", Ground;
    /// A field whose content is refused.
    FieldError = "field-error", Ground;
    /// What an empty field says about itself.
    Placeholder = "placeholder", Ink;
    /// The label of a field.
    Label = "label", Ink;
    /// The sign of a field that must be filled.
    Required = "required", Ink;
    /// The help under a field.
    Help = "help", Ink;
    /// A switch, box or radio button that is on.
    SwitchOn = "switch-on", Ink;
    /// A switch, box or radio button that is off.
    SwitchOff = "switch-off", Ink;
    /// A filter that filters nothing yet.
    Chip = "chip", Ground;
    /// A filter that filters.
    ChipActive = "chip-active", Ground;
    /// The row under the cursor.
    Cursor = "cursor", State;
    /// The row under the cursor of a list without the focus.
    CursorIdle = "cursor-idle", State;
    /// A selected row.
    Marked = "marked", Ground;
    /// A row that has just changed, for a moment.
    Changed = "changed", State;
    /// The part of a text that a search hit.
    Match = "match", Ink;
    /// The track of a scroll bar.
    ScrollBar = "scroll-bar", Line;
    /// The part of the scroll bar that says what is in sight.
    ScrollThumb = "scroll-thumb", Line;
    /// A dialog, a drawer, a menu: what lies over the screen.
    Dialog = "dialog", Ground;
    /// The screen below a dialog.
    Backdrop = "backdrop", State;
    /// The shadow that a dialog throws.
    Shadow = "shadow", State;
    /// Something is wrong.
    Error = "error", Ink;
    /// Something needs attention.
    Warning = "warning", Ink;
    /// Something has worked.
    Success = "success", Ink;
    /// Something is worth knowing.
    Info = "info", Ink;
    /// A step of a wizard that is done.
    StepDone = "step-done", Ink;
    /// The step of a wizard that is open.
    StepActive = "step-active", Ink;
    /// A step of a wizard that is still to come.
    StepTodo = "step-todo", Ink;
    /// The used part of a gauge.
    Gauge = "gauge", Line;
    /// The part of a gauge that is about to go.
    GaugeLeaving = "gauge-leaving", Line;
    /// The free part of a gauge.
    GaugeFree = "gauge-free", Line;
    /// A page of another company's product, which is only simulated.
    Simulated = "simulated", Ground;
}

impl Role {
    /// How many roles there are.
    pub const COUNT: usize = Self::ALL.len();

    /// The role with this name in a theme's file.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|role| role.name() == name)
    }

    /// The role's place among all of them.
    pub(super) const fn index(self) -> usize {
        self as usize
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_role_has_its_own_name_and_place() {
        let names: BTreeSet<_> = Role::ALL.iter().map(|role| role.name()).collect();
        assert_eq!(names.len(), Role::COUNT);
        for (place, role) in Role::ALL.iter().enumerate() {
            assert_eq!((role.index(), Role::named(role.name())), (place, Some(*role)));
        }
        assert_eq!(Role::named("no-such"), None);
    }
}
