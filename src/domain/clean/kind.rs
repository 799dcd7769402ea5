//! The kinds of free text: what each is called in an error, and how long it may be.

use super::text::CleanText;

/// A kind of free text.
pub trait Kind {
    /// What an error calls it.
    const NAME: &'static str;
    /// The most characters it has, in NFC.
    const MAX: usize;
}

/// A person's first or last name.
pub type PersonName = CleanText<kinds::Person>;
/// The name of an account.
pub type AccountName = CleanText<kinds::Account>;
/// The name of a team, a preset, an app, or of somebody or something in Salesforce.
pub type Label = CleanText<kinds::Label>;
/// A line of text, such as a signature.
pub type Line = CleanText<kinds::Line>;
/// A short code, such as a language or a time zone.
pub type Code = CleanText<kinds::Code>;
/// A login name or address of another system.
pub type Login = CleanText<kinds::Login>;
/// A domain of e-mail addresses.
pub type DomainName = CleanText<kinds::Domain>;
/// What an audit entry says besides.
pub type Detail = CleanText<kinds::Detail>;

/// The kinds themselves. They have no values: each only stands for its name and limit.
pub mod kinds {
    use super::Kind;

    /// [`super::PersonName`].
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Person {}

    impl Kind for Person {
        const NAME: &'static str = "a person's first or last name";
        const MAX: usize = 100;
    }

    /// [`super::AccountName`].
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Account {}

    impl Kind for Account {
        const NAME: &'static str = "the name of an account";
        const MAX: usize = 100;
    }

    /// [`super::Label`].
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Label {}

    impl Kind for Label {
        const NAME: &'static str = "the name of a team, preset, app or Salesforce entry";
        const MAX: usize = 100;
    }

    /// [`super::Line`].
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Line {}

    impl Kind for Line {
        const NAME: &'static str = "a home page, dashboard or signature";
        const MAX: usize = 250;
    }

    /// [`super::Code`].
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Code {}

    impl Kind for Code {
        const NAME: &'static str = "a language, format, time zone or other code";
        const MAX: usize = 64;
    }

    /// [`super::Login`].
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Login {}

    impl Kind for Login {
        const NAME: &'static str = "a login name or address in Salesforce";
        const MAX: usize = 254;
    }

    /// [`super::DomainName`].
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Domain {}

    impl Kind for Domain {
        const NAME: &'static str = "a partner's e-mail domain";
        const MAX: usize = 253;
    }

    /// [`super::Detail`].
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Detail {}

    impl Kind for Detail {
        const NAME: &'static str = "a detail of an audit entry";
        const MAX: usize = 500;
    }
}
