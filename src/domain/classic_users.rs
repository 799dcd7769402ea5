//! Commands of the classic flow of 2017: a user to create, and the grant of one who is there [LEG, SM-1].

use super::{access::ClassicGrant, clean::PersonName, command::Edit, email::Email, id::UserId};

/// The commit of the classic flow [LEG-25].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreateClassicUser {
    /// The address.
    pub email: Email,
    /// The first name; of somebody whose names HubSpot knows it is not looked at [LEG-03].
    pub first_name: PersonName,
    /// The last name; likewise.
    pub last_name: PersonName,
    /// The role, what was adjusted, and the products.
    pub grant: ClassicGrant,
    /// "Send welcome email" [LEG-24].
    pub send_welcome: bool,
    /// Whether the operator agreed that nobody is kept who has access to no product [ER-19, AMB-10].
    pub accepts_nothing: bool,
}

/// What was edited of a classic user's grant, which is one field as a whole [PM-02].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditClassicUser {
    /// Whose.
    pub user: UserId,
    /// What it was when the edit began, and what it is to become.
    pub grant: Edit<ClassicGrant>,
    /// Whether the operator agreed that a user without any product is removed [ER-19].
    pub accepts_removal: bool,
    /// Whether the operator agreed to lose rights of their own [0.5].
    pub accepts_own_loss: bool,
}
