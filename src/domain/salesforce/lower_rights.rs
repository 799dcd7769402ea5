//! What becomes of a switch to a user with fewer rights.

/// The setting `salesforce.lower_rights` [SFI-10].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LowerRights {
    /// It is told what is missing, and done when one agrees.
    #[default]
    Warn,
    /// It is not done at all [ER-16].
    Refuse,
}
