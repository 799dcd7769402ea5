//! The words for connecting another user to Salesforce: who is connected meanwhile, and still.

use crate::{
    domain::{
        salesforce::{IntegrationUser, SalesforceConnection, prospect::user_name},
        world::World,
    },
    ui::toast::Saying,
};

/// Somebody else was faster: who is connected now, and who did it, as far as that is known.
pub fn somebody_else(world: &World, now: Option<&SalesforceConnection>) -> Saying {
    let Some(now) = now else { return Saying::plain("sf-somebody-else-none") };
    let name = user_name(world, &now.user()).to_string();
    match &now.connected_by {
        Some(by) => Saying::plain("sf-somebody-else-by").text("who", by.email.typed()).text("now", name),
        None => Saying::plain("sf-somebody-else").text("now", name),
    }
}

/// The user who logged in is the one who is connected.
pub fn same_user(world: &World, user: &IntegrationUser) -> Saying {
    Saying::plain("sf-same-user").text("name", user_name(world, user).to_string())
}

/// All is as it was: who is still connected [ER-18].
pub fn unchanged(world: &World, now: Option<&SalesforceConnection>) -> Saying {
    match now {
        Some(now) => Saying::plain("connect-sf-unchanged").text("name", user_name(world, &now.user()).to_string()),
        None => Saying::plain("connect-sf-unchanged-nobody"),
    }
}
