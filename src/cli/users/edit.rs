//! `seatdesk users edit`: what a user's record holds, all that is named in one transaction.

use super::{
    args::{Edit, Switch},
    desk::{Desk, Refused},
    find, json,
};
use crate::{
    cli::{exit::Failure, tell},
    domain::{
        access::{Access, PermissionSource},
        change::Receipt,
        command::{Command, EditUser},
        decide,
        guard::{self, Operation},
        rejection::{EditUserRejection, Rejection},
        seat::SeatType,
        user::User,
        world::World,
    },
    ui::{i18n::Arg, screens::user_record::form::stripped, wording},
};

/// Edits a user.
pub(super) async fn run(desk: &Desk<'_>, args: &Edit) -> Result<(), Failure> {
    let words = desk.words();
    let world = desk.world().await?;
    let user = find::user(&args.email, desk.account(&world)?, words)?;
    // Of such a user a record edits nothing, so that it would seem that nothing had to be done.
    if user.seat.is_none() {
        let classic = Rejection::EditUser(EditUserRejection::Classic);
        return Err(desk.refused(Refused::Rejected(classic)));
    }
    // Who may not edit is told so, be there something to edit or not [AC-105].
    if let Err(refusal) = guard::allowed(&world, desk.actor, Operation::EditUsers) {
        return Err(desk.refused(Refused::Rejected(Rejection::Refused(refusal))));
    }
    let mut edit = edited(desk, args, &user, &world)?;
    if edit.is_empty() {
        if args.json {
            return json::users([user.as_ref()]);
        }
        return tell(&words.with("cli-users-unchanged", &[("name", Arg::Text(&user.display_name()))]));
    }
    if !args.yes
        && let Some(lost) = strips(desk, &edit, &user, &world)
    {
        return Err(desk.asks(lost));
    }
    edit.accepts_own_loss = args.yes;
    let (receipt, after) = match desk.submit(Command::EditUser(Box::new(edit.clone()))).await {
        Err(Refused::Rejected(rejection)) => match &rejection {
            Rejection::EditUser(EditUserRejection::CancelsRemoval { seats, .. }) if args.yes => {
                edit.accepts_from_removal = *seats;
                desk.submit(Command::EditUser(Box::new(edit))).await.map_err(|refused| desk.refused(refused))?
            }
            Rejection::EditUser(EditUserRejection::CancelsRemoval { .. } | EditUserRejection::OwnLoss) => {
                return Err(desk.asks(wording::rejection(&rejection, words)));
            }
            _ => return Err(desk.refused(Refused::Rejected(rejection))),
        },
        Err(refused) => return Err(desk.refused(refused)),
        Ok(done) => done,
    };
    let after = desk.account(&after)?.user_by_id(user.id).unwrap_or(&user);
    let taken_back = match receipt {
        Receipt::UserEdited { taken_back, .. } => taken_back,
        _ => None,
    };
    if args.json {
        return json::users([after.as_ref()]);
    }
    tell(&wording::edit_user::saved(after.display_name(), taken_back).say(words))
}

/// The record as it was asked for.
fn edited(desk: &Desk<'_>, args: &Edit, user: &User, world: &World) -> Result<EditUser, Failure> {
    let (words, account) = (desk.words(), desk.account(world)?);
    let mut edit = EditUser::none(user.id);
    if let Some(seat) = args.seat {
        edit.put_seat(user, seat.into());
    }
    if args.template.is_some() || args.defaults || args.super_admin.is_some() {
        edit.put_access(user, access(desk, args, user, world)?);
    }
    if let Some(text) = &args.main_team {
        edit.put_main_team(user, Some(find::team(text, account, words)?));
    } else if args.no_main_team {
        edit.put_main_team(user, None);
    }
    let teams = args.add_team.iter().map(|text| (text, true));
    for (text, wanted) in teams.chain(args.remove_team.iter().map(|text| (text, false))) {
        let team = find::team(text, account, words)?;
        let shown = edit.applied(user);
        // Whose main team it is keeps it as that.
        if shown.extra_teams.contains(&team) != wanted && shown.main_team.as_ref() != Some(&team) {
            edit.toggle_extra_team(user, &team);
        }
    }
    if let Some(text) = &args.preset {
        edit.put_preset(user, Some(find::preset(text, account, words)?));
    } else if args.no_preset {
        edit.put_preset(user, None);
    }
    Ok(edit)
}

/// The access as it was asked for.
fn access(desk: &Desk<'_>, args: &Edit, user: &User, world: &World) -> Result<Access, Failure> {
    let gives = |id: &_| world.catalogue().template(id).is_some_and(|template| template.super_admin);
    let mut access = user.access.clone();
    if let Some(text) = &args.template {
        let id = find::template(text, world, desk.words())?;
        let super_admin = gives(&id);
        access = Access { super_admin, source: PermissionSource::Template(id) };
    } else if args.defaults {
        access = Access::DEFAULT;
    }
    match args.super_admin {
        Some(Switch::On) => access.super_admin = true,
        Some(Switch::Off) => {
            access.super_admin = false;
            // The template would give the right back [USR-11].
            if let PermissionSource::Template(id) = &access.source
                && gives(id)
            {
                access.source = PermissionSource::Default;
            }
        }
        None => {}
    }
    Ok(access)
}

/// What a View-Only Seat would take away, in words, if anything [USR-10].
fn strips(desk: &Desk<'_>, edit: &EditUser, user: &User, world: &World) -> Option<String> {
    let to_view_only = edit.seat.as_ref().is_some_and(|seat| seat.to == SeatType::ViewOnly);
    let after = decide::settled(world, desk.actor, user, edit).ok().filter(|_| to_view_only)?;
    let lost = stripped(user, &after, world.catalogue());
    (!lost.is_empty()).then(|| wording::edit_user::strips_all(&lost).say(desk.words()))
}
