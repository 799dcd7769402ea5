//! `seatdesk users create`: a batch of users, and their team and preset.

use std::sync::Arc;

use serde::Serialize;

use super::{
    args::Create,
    desk::{Desk, Refused, again},
    find, json,
};
use crate::{
    cli::exit::Failure,
    domain::{
        access::{Access, PermissionSource},
        change::{Receipt, TakenBack},
        command::{Command, CreateUsers, NewUser, SetUp, SetUpUsers},
        email::Email,
        rejection::{CreateUsersRejection, Rejection},
        user::{Origin, User, UserStatus},
        world::World,
    },
    service::user_row::UserRow,
    ui::{
        i18n::{Arg, Words},
        toast::Saying,
        wording,
    },
};

/// A user who was created, for scripts.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Created<'a> {
    #[serde(flatten)]
    row: UserRow<'a>,
    /// Whether a mail was sent; the name is HubSpot's [EXT-17].
    send_welcome_email: bool,
    /// Where to sign up, for who has no password yet.
    invite_link: Option<String>,
}

/// Creates users, all of them or none, and gives them their team and their preset.
pub(super) async fn run(desk: &Desk<'_>, create: &Create) -> Result<(), Failure> {
    let words = desk.words();
    let world = desk.world().await?;
    let account = desk.account(&world)?;
    // What was typed wrong is told before anybody is created.
    let people = people(&create.emails, words)?;
    let access = Access {
        super_admin: create.super_admin,
        source: match &create.template {
            Some(text) => PermissionSource::Template(find::template(text, &world, words)?),
            None => PermissionSource::Default,
        },
    };
    let team = create.team.as_ref().map(|text| find::team(text, account, words)).transpose()?;
    let preset = create.preset.as_ref().map(|text| find::preset(text, account, words)).transpose()?;
    let batch = CreateUsers {
        people,
        seat: create.seat.into(),
        access,
        skip_invite: create.no_email,
        accepts_from_removal: create.accept_from_removal.unwrap_or(0),
    };
    let (receipt, mut after) = submit(desk, batch, create.yes).await?;
    let Receipt::UsersCreated { users: ids, taken_back, .. } = receipt else {
        return Err(Failure::Internal("the receipt is of something else".to_owned()));
    };
    let mut failed = None;
    let set_ups = [team.map(|team| SetUp::MainTeam(Some(team))), preset.map(|preset| SetUp::Preset(Some(preset)))];
    for set_up in set_ups.into_iter().flatten() {
        match desk.submit(Command::SetUpUsers(SetUpUsers { users: ids.clone(), set_up })).await {
            Ok((_, world)) => after = world,
            Err(refused) => failed = Some(desk.refused(refused)),
        }
    }
    let account = desk.account(&after)?;
    let created: Vec<Arc<User>> = ids.iter().filter_map(|id| account.user_by_id(*id)).cloned().collect();
    tell(&again(&created, account), taken_back, create, words)?;
    failed.map_or(Ok(()), Err)
}

/// Hands the batch in, and once more with what it asks for when that was agreed to beforehand.
async fn submit(desk: &Desk<'_>, mut batch: CreateUsers, yes: bool) -> Result<(Receipt, Arc<World>), Failure> {
    match desk.submit(Command::CreateUsers(batch.clone())).await {
        Err(Refused::Rejected(rejection)) => match &rejection {
            Rejection::CreateUsers(CreateUsersRejection::CancelsRemoval { seats, .. }) if yes => {
                batch.accepts_from_removal = *seats;
                desk.submit(Command::CreateUsers(batch)).await.map_err(|refused| desk.refused(refused))
            }
            Rejection::CreateUsers(CreateUsersRejection::CancelsRemoval { .. }) => {
                Err(desk.asks(wording::rejection(&rejection, desk.words())))
            }
            _ => Err(desk.refused(Refused::Rejected(rejection))),
        },
        Err(refused) => Err(desk.refused(refused)),
        Ok(done) => Ok(done),
    }
}

/// The addresses as people; all that are none are told [ER-01].
fn people(texts: &[String], words: &Words) -> Result<Vec<NewUser>, Failure> {
    let (mut people, mut wrong) = (Vec::new(), Vec::new());
    for text in texts {
        match Email::parse(text) {
            Ok(email) => people.push(NewUser { email, origin: Origin::Typed }),
            Err(_) => wrong.push(words.with("cli-users-not-an-email", &[("text", Arg::Text(text))])),
        }
    }
    if wrong.is_empty() { Ok(people) } else { Err(Failure::Refused(wrong)) }
}

/// Tells who was created, and with which link.
fn tell(users: &[Arc<User>], taken_back: Option<TakenBack>, create: &Create, words: &Words) -> Result<(), Failure> {
    let mailed = !create.no_email;
    let link = |user: &User| {
        let waits = user.status == UserStatus::Invited;
        user.invite.as_ref().filter(|_| waits).map(|invite| invite.link())
    };
    if create.json {
        return json::print(users.iter().map(|user| Created {
            row: UserRow::of(user),
            send_welcome_email: mailed,
            invite_link: link(user),
        }));
    }
    let line = |user: &Arc<User>| {
        let (link, email) = (link(user), Arg::Text(user.email.typed()));
        let id = match (&link, mailed) {
            (Some(_), true) => "cli-users-created-mailed",
            (Some(_), false) => "cli-users-created-silent",
            (None, _) => "cli-users-created-active",
        };
        words.with(id, &[("email", email), ("link", Arg::Text(link.as_deref().unwrap_or_default()))])
    };
    let back = taken_back.map(|back| {
        let saying = Saying::plain("continue-taken-back").message("seat", wording::seat(back.seat));
        saying.count("count", back.seats as usize).count("left", back.left as usize).say(words)
    });
    Desk::print(users.iter().map(line).chain(back))
}
