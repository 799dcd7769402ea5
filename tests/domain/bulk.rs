//! One thing for several users: what is done to each, and why not.
//!
//! A row names who asks, for whom, and what: `seat sales`, `access default`, `access sales_manager`, `main ventes`,
//! `extra +ventes`, `extra -ventes`, `preset field`, `-` for none; `deactivate`, `resend`; `takes 1` agrees to take seats
//! back. Each row meets the world that the rows above it left behind.

use std::collections::BTreeSet;

use jiff::ToSpan as _;
use seatdesk::domain::{
    audit::AuditAction,
    bulk::{BulkAccess, BulkEdit, BulkOutcome, BulkUsers, BulkWork, ExtraTeam, Wanted},
    change::{Change, Receipt},
    command::{Command, Edit, EditUser, Envelope},
    decide::{BATCH_LIMIT, decide, looking_ahead, preview},
    id::{OpId, UserId},
    invariant::violations,
    invite::{Invite, InviteToken},
    policy::Policy,
    preset::PresetId,
    record::Record,
    rejection::Rejection,
    team::TeamId,
    template::TemplateId,
    user::{User, UserStatus},
};

use super::{
    buy_seats::rows,
    scene::{Scene, address, name, now, word},
    summary::{self, BULK_REJECTIONS},
    table::{apply, results},
};

const ACME: &str = "
    account 1 customer
    team ventes
    team paris
    preset field
    product sales professional
    pool core 12 min 0
    pool sales 4 min 0
    leaving sales 2 2026-12-01
    user super core super+default
    user second core super+default
    user adder core custom:account.add_edit_users,crm.import
    user both core custom:account.add_edit_users,account.modify_billing
    user viewer view_only default
    user ann core default
    user bob core default
    user cem core custom:crm.import,account.access
    user dan view_only default
    user eve sales default
    user fay core default invited
    user gus core default invited
    user old none classic:user
    user out core default deactivated
    user manager@a partner template:partner_admin
    account 9 partner
    domain agency.example
    pool core 1 min 0
    user head@a core super+default
";

/// From who may not, over what is asked for, to what it does.
const TABLE: &str = "
by     | who                 | what                      | result
nobody | ann                 | main ventes               | no: Refused NotActive
viewer | ann bob             | main ventes               | no: Refused Permissions account.add_edit_users
adder  | ann bob             | deactivate                | no: Refused SuperAdmin
viewer | fay                 | resend                    | no: Refused Permissions account.add_edit_users
adder  | ann bob             |                           | no: Nothing
adder  | ann                 | main far                  | no: UnknownTeam far
adder  | ann                 | extra +far                | no: UnknownTeam far
adder  | ann                 | preset far                | no: UnknownPreset far
adder  |                     | main ventes               | no: Nobody
adder  | ann bob gone old ann | main ventes, preset field | done ann bob, gone 1
    left out old: Classic
    ann bob: active core default, no link
    audit TEAM_USER_ADDED (VENTES as main): ann bob
    audit PRESET_CHANGED (FIELD): ann bob
adder  | ann cem             | extra +ventes             | done cem, same 1
    cem: active core custom:account.access=on,crm.import=on, no link
    audit TEAM_USER_ADDED (VENTES as extra): cem
adder  | ann bob cem         | main -, extra -ventes     | done ann bob cem
    ann bob: active core default, no link
    cem: active core custom:account.access=on,crm.import=on, no link
    audit TEAM_USER_DELETED (VENTES as main): ann bob
    audit TEAM_USER_DELETED (VENTES as extra): cem
adder  | ann dan             | seat view_only            | done ann, same 1
    ann: active view_only default, no link
    audit PERMISSIONS_CHANGED: ann
    audit SEAT_CHANGED: ann
adder  | bob cem             | access sales_manager      | done
    left out bob cem: Access NotHeld crm.bulk_delete crm.communicate crm.companies.delete crm.companies.edit crm.contacts.delete crm.contacts.edit crm.deals.delete crm.deals.edit crm.export crm.merge crm.notes.delete crm.notes.edit crm.tasks.delete crm.tasks.edit crm.tickets.delete crm.tickets.edit sales.forecasting sales.meetings sales.playbooks sales.product_library sales.quotes sales.templates
adder  | ann bob             | seat core                 | done, same 1
    left out ann: Seat core Permissions account.modify_billing
super  | super second adder  | seat view_only            | done adder
    left out super second: Access ViewOnly account.super_admin
    adder: active view_only custom:, no link
    audit PERMISSIONS_CHANGED: adder
    audit SEAT_CHANGED: adder
super  | second super bob    | access default            | done second, same 1
    left out super: LastSuperAdmin
    second: active core default, no link
    audit REMOVE_ADMIN_PERMISSIONS: second
both   | both bob            | seat view_only            | done bob
    left out both: OwnLoss
    bob: active view_only default, no link
    audit PERMISSIONS_CHANGED: bob
    audit SEAT_CHANGED: bob
both   | ann bob dan eve cem | seat sales                | no: CancelsRemoval sales: 2 of 2 on 2026-12-01
both   | ann bob dan eve cem | seat sales, takes 2       | done ann bob dan, same 1, back 2
    left out cem: Shortage sales: needs 1, free 0
    ann bob dan: active sales default, no link
    removal sales 2026-12-01: 0 absorbed
    mail taken back 2 sales, 0 leave on 2026-12-01: both super
    audit PERMISSIONS_CHANGED: ann bob dan
    audit SEAT_CHANGED: ann bob dan
    audit SEAT_REMOVAL_CANCELLED: sales
both   | ann cem             | seat core                 | done ann, same 1
    ann: active core default, no link
    audit PERMISSIONS_CHANGED: ann
    audit SEAT_CHANGED: ann
super  | fay gus ann         | resend                    | done fay gus
    left out ann: NotInvited
super  | super ann fay out old | deactivate              | done ann old
    left out super: Yourself
    left out fay: NotSignedUp
    left out out: Already
    ann: deactivated core default, no link
    old: deactivated none classic:user, no link
    mail deactivated: ann old
    audit DEACTIVATE_USER: old
    audit DEACTIVATE_USER: ann
manager@a | second super     | deactivate                | done second
    left out super: Refused SuperAdmin
    second: deactivated core default, no link
    mail deactivated: second
    audit DEACTIVATE_USER: second
";

/// The account, in which everybody who is invited has a link that works.
fn acme(text: &str) -> Scene {
    let mut scene = Scene::read(text);
    let hub = scene.hub;
    let invited = scene.world.account(hub).unwrap().users().values().filter(|user| user.status == UserStatus::Invited);
    let invited: Vec<User> = invited.map(|user| User::clone(user)).collect();
    for (number, mut user) in (1..).zip(invited) {
        let expires_at = now() + 48.hours();
        user.invite = Some(Invite { token: InviteToken(number), expires_at, mailed_at: None, renewed: false });
        scene.world.put(Record::User(hub, Box::new(user)));
    }
    scene
}

/// What a cell asks for.
fn wanted(scene: &Scene, who: &str, what: &str) -> BulkUsers {
    let mut edit = BulkEdit::default();
    let mut work = None;
    let mut accepts_from_removal = 0;
    for part in what.split(", ").filter(|part| !part.is_empty()) {
        let (field, to) = part.split_once(' ').unwrap_or((part, ""));
        let team = |id: &str| TeamId(id.into());
        match field {
            "seat" => edit.seat = Some(word(to)),
            "access" if to == "default" => edit.access = Some(BulkAccess::Default),
            "access" => edit.access = Some(BulkAccess::Template(TemplateId(to.into()))),
            "main" => edit.main_team = Some((to != "-").then(|| team(to)).into()),
            "extra" => match to.split_at(1) {
                ("+", id) => edit.extra_team = Some(ExtraTeam::Add(team(id))),
                (_, id) => edit.extra_team = Some(ExtraTeam::Remove(team(id))),
            },
            "preset" if to == "-" => edit.preset = Some(Wanted::None),
            "preset" => edit.preset = Some(Wanted::This(PresetId(to.into()))),
            "takes" => accepts_from_removal = to.parse().unwrap(),
            "deactivate" => work = Some(BulkWork::Deactivate),
            "resend" => work = Some(BulkWork::ResendInvites),
            _ => panic!("{part:?}"),
        }
    }
    let users = who.split_whitespace().map(|name| scene.actor(name).user).collect();
    BulkUsers { users, work: work.unwrap_or(BulkWork::Edit(edit)), accepts_from_removal }
}

/// What became of everybody, in lines.
fn told(scene: &Scene, outcome: &BulkOutcome) -> Vec<String> {
    let state = scene.world.account(scene.hub).unwrap();
    let names = |ids: &[UserId]| {
        let name = |id: &UserId| state.user_by_id(*id).map_or_else(|| "gone".into(), |user| name(&user.email));
        ids.iter().map(name).collect::<Vec<String>>().join(" ")
    };
    let mut first = format!("done {}", names(&outcome.done)).trim_end().to_owned();
    for (what, count) in [("same", outcome.unchanged), ("gone", outcome.gone)] {
        if count > 0 {
            first += &format!(", {what} {count}");
        }
    }
    if let Some(back) = outcome.taken_back {
        first += &format!(", back {}", back.seats);
    }
    let mut groups: Vec<(String, Vec<UserId>)> = Vec::new();
    for (id, why) in &outcome.refused {
        let why = summary::rejection(&Rejection::from(why.clone()));
        let why = why.trim_start_matches("no: ").to_owned();
        match groups.iter_mut().find(|(known, _)| *known == why) {
            Some((_, users)) => users.push(*id),
            None => groups.push((why, vec![*id])),
        }
    }
    let groups = groups.into_iter().map(|(why, users)| format!("left out {}: {why}", names(&users)));
    std::iter::once(first).chain(groups).collect()
}

fn ask(scene: &Scene, by: &str, op: u128, wanted: BulkUsers) -> Result<Change, Rejection> {
    let envelope = Envelope { op: OpId(op), actor: scene.actor(by), now: now(), policy: Policy::default() };
    let command = Command::BulkUsers(Box::new(wanted));
    let decided = decide(&scene.world, &envelope, &command);
    assert_eq!(decided, decide(&scene.world, &envelope, &command), "the same again");
    decided
}

/// EXT-25: only what is marked is overwritten; each user is changed whole or left out whole, with the reason that one user
/// alone would be given. ER-07: seats are counted as it goes. ER-10, ER-09, 0.5: so are super admins, and nobody loses
/// rights of their own by it. ER-24, RMS-21: seats are taken back only when agreed to, asked once for all of them.
/// INV-23: an entry for each effect, with everybody it happened to. EXT-19: who is deactivated is mailed.
#[test]
fn several_users_at_once() {
    let mut scene = acme(ACME);
    let mut wrong = String::new();
    for (number, (cells, expected)) in rows(TABLE).into_iter().enumerate() {
        let [by, who, what] = cells;
        let decided = ask(&scene, by, number as u128, wanted(&scene, who, what));
        let found = match &decided {
            Ok(change) => {
                let Receipt::BulkDone { outcome, .. } = &change.receipt else { panic!("{change:?}") };
                // Links and mails of their own are told by the test for them.
                let rest = if what == "resend" { Vec::new() } else { summary::change(change) };
                told(&scene, outcome).into_iter().chain(rest).collect()
            }
            Err(rejection) => vec![summary::rejection(rejection)],
        };
        if found != expected {
            wrong += &format!("{by} | {who} | {what} | {}\n", found.join("\n    "));
        }
        if let Ok(change) = decided {
            apply(&mut scene, &change);
            assert_eq!(violations(&scene.world), []);
        }
    }
    assert_eq!(wrong, "");
}

/// Every rejection has a row.
#[test]
fn every_rejection_has_a_row() {
    let said: Vec<&str> = results(TABLE).collect();
    for name in BULK_REJECTIONS {
        assert!(said.iter().any(|said| said.starts_with(&format!("no: {name}"))), "{name} has no row");
    }
}

/// EXT-25, INV-23: for one user alone it comes to the same as saving that user's record, in records and in the log, the
/// details of each permission among them.
#[test]
fn one_user_is_changed_as_by_the_record() {
    let scene = acme(ACME);
    let state = scene.world.account(scene.hub).unwrap();
    let cem = state.user(address("cem").key()).unwrap();
    let mut bulk = wanted(&scene, "cem", "seat sales, main ventes, takes 0");
    bulk.accepts_from_removal = 0;
    let together = ask(&scene, "super", 7, bulk).unwrap();
    let mut edit = EditUser::none(cem.id);
    edit.seat = Some(Edit { from: word("core"), to: word("sales") });
    edit.main_team = Some(Edit { from: None, to: Some(TeamId("ventes".into())) });
    let envelope = Envelope { op: OpId(7), actor: scene.actor("super"), now: now(), policy: Policy::default() };
    let alone = decide(&scene.world, &envelope, &Command::EditUser(Box::new(edit))).unwrap();
    assert_eq!(together.puts, alone.puts);
    assert_eq!(together.mail, alone.mail);
    let sorted = |change: &Change| {
        let mut entries: Vec<String> = change.audit.iter().map(|entry| format!("{entry:?}")).collect();
        entries.sort();
        entries
    };
    assert_eq!(sorted(&together), sorted(&alone));
}

/// EXT-16: everybody who is invited again gets a link and a mail of their own.
#[test]
fn everybody_gets_a_link_of_their_own() {
    let scene = acme(ACME);
    let change = ask(&scene, "adder", 7, wanted(&scene, "fay gus", "resend")).unwrap();
    let links: BTreeSet<_> = change
        .puts
        .iter()
        .map(|record| match record {
            Record::User(_, user) => user.invite.as_ref().unwrap().token,
            other => panic!("{other:?}"),
        })
        .map(|token| token.0)
        .collect();
    assert_eq!((links.len(), change.mail.len()), (2, 2));
    let told: Vec<_> = change.audit.iter().map(|entry| (entry.action, entry.targets.len())).collect();
    assert_eq!(told, [(AuditAction::ManualRegistrationEmailSend, 2)]);
}

/// LM-11: a hundred users fit one transaction; one more, or more mails than it holds, make a job of it.
#[test]
fn what_is_too_much_becomes_a_job() {
    let people: String = (0..101).map(|number| format!("    user u{number} core default invited\n")).collect();
    let text = ACME.replace("pool core 12", "pool core 300");
    let scene = acme(&format!("{text}    account 1 customer\n{people}"));
    let users = |count: usize| (0..count).map(|number| format!("u{number}")).collect::<Vec<_>>().join(" ");
    for (count, what, job) in
        [(100, "main ventes", false), (101, "main ventes", true), (40, "resend", false), (100, "resend", true)]
    {
        let change = ask(&scene, "super", 7, wanted(&scene, &users(count), what)).unwrap();
        assert_eq!(
            matches!(change.receipt, Receipt::JobStarted { total, .. } if total == count),
            job,
            "{count} {what}"
        );
        assert!(change.puts.len() <= BATCH_LIMIT);
        let touched = change.puts.iter().filter(|record| matches!(record, Record::User(..))).count();
        assert_eq!(touched, if job { 0 } else { count });
    }
}

/// What a form says beforehand is what comes of it.
#[test]
fn a_preview_says_what_comes_of_it() {
    let scene = acme(ACME);
    for (who, what) in [("ann bob old both", "seat sales, takes 2"), ("second super", "access default")] {
        let asked = wanted(&scene, who, what);
        let seen = preview(&scene.world, &looking_ahead(scene.actor("super"), now()), &asked.users, &asked.work);
        let change = ask(&scene, "super", 0, asked).unwrap();
        let Receipt::BulkDone { outcome, .. } = change.receipt else { panic!() };
        assert_eq!((&seen.outcome, seen.job), (&*outcome, false));
        assert_eq!(seen.demoted, usize::from(what.starts_with("access")));
    }
}

/// What more users than one transaction holds would come to is known beforehand as well: who loses the super admin right is
/// not found out afterwards. Of very many nobody is looked at.
#[test]
fn a_preview_of_a_job_says_whom_it_touches() {
    let people: String = (0..600).map(|number| format!("    user u{number} view_only default\n")).collect();
    let scene = acme(&format!("{ACME}    account 1 customer\n{people}"));
    let ids = |count: u32| {
        let names = ["super".to_owned(), "second".to_owned()].into_iter().chain((0..count).map(|n| format!("u{n}")));
        names.map(|name| scene.actor(&name).user).collect::<Vec<UserId>>()
    };
    let work = BulkWork::Edit(BulkEdit { access: Some(BulkAccess::Default), ..BulkEdit::default() });
    let seen = |users: &[UserId]| preview(&scene.world, &looking_ahead(scene.actor("super"), now()), users, &work);
    let job = seen(&ids(200));
    assert!(job.job && job.known);
    assert_eq!((job.demoted, job.outcome.refused.len(), job.outcome.unchanged), (1, 1, 200));
    assert!(!seen(&ids(600)).known);
}

/// TG-07: where presets and extra teams need a tier that the account does not have, nobody is given one; a main team is
/// given all the same.
#[test]
fn what_the_tier_does_not_bring_is_left_out() {
    let scene = acme(&ACME.replace("    product sales professional\n", ""));
    let gated = Policy { gates_presets_and_extra_teams: true, ..Policy::default() };
    for (what, expected) in [
        ("extra +ventes", "left out ann bob: Tier AnyTier professional"),
        ("preset field", "left out ann bob: Tier AnyTier professional"),
        ("main ventes", "done ann bob"),
    ] {
        let envelope = Envelope { op: OpId(1), actor: scene.actor("super"), now: now(), policy: gated };
        let command = Command::BulkUsers(Box::new(wanted(&scene, "ann bob", what)));
        let change = decide(&scene.world, &envelope, &command).unwrap();
        let Receipt::BulkDone { outcome, .. } = &change.receipt else { panic!("{change:?}") };
        let told = told(&scene, outcome);
        assert!(told.iter().any(|line| line == expected), "{what}: {told:?}");
    }
}
