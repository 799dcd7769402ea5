//! Why what was typed is not taken. It stands beside the field until something else is typed.

use crate::{
    domain::{
        guard::Refusal,
        partner::{NotADomain, PartnerRejection},
    },
    ui::{toast::Saying, wording},
};

/// Why what was typed is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It is no domain that can be set [DOM-07, ER-12].
    NotADomain(NotADomain),
    /// Another partner has set it [DOM-13, ER-13].
    Claimed,
    /// Somebody else of this account has set another one meanwhile.
    Theirs {
        /// Which, as they entered it; nothing when none is set any more.
        domain: Option<String>,
        /// Who, by their address.
        by: Option<String>,
    },
    /// The operator may not set it any more [PM-14, ER-21].
    Refused(Refusal),
}

impl Trouble {
    /// It in words.
    pub fn saying(&self) -> Saying {
        match self {
            Self::NotADomain(why) => Saying::plain(wording::partner::not_a_domain(*why)),
            Self::Claimed => wording::partner::rejection(&PartnerRejection::Claimed),
            Self::Theirs { domain: None, .. } => Saying::plain("automation-theirs-none"),
            Self::Theirs { domain: Some(domain), by: None } => {
                Saying::plain("automation-theirs").text("domain", domain.clone())
            }
            Self::Theirs { domain: Some(domain), by: Some(by) } => {
                Saying::plain("automation-theirs-by").text("domain", domain.clone()).text("who", by.clone())
            }
            Self::Refused(refusal) => wording::refusal::saying(refusal),
        }
    }

    /// Whether the Client Access Manager is the way on [DOM-09, ER-12].
    pub const fn leads_to_manager(&self) -> bool {
        matches!(self, Self::NotADomain(NotADomain::Shared))
    }
}
