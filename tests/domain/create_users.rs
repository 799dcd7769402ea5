//! What creating users does, and why it may not.

use seatdesk::domain::{
    access::Access,
    granting::CannotGive,
    permission::keys,
    rejection::{CreateUsersRejection, CreateUsersStep},
    seat::SeatType,
    template::TemplateId,
};

use super::{
    guard,
    scene::{Scene, address, catalogue},
    summary::{CANNOT_GIVE, REFUSALS, REJECTIONS},
    table::{play, results},
};

/// Sales at Professional, Service at Starter, a partner with its domain, and somebody known from elsewhere.
const ACME: &str = "
    account 1 customer
    product marketing professional
    product sales professional
    product service starter
    pool core 10 min 5
    pool sales 2 min 0
    user super core super+default
    user both core custom:account.add_edit_users,account.modify_billing,crm.import
    user adder core custom:account.add_edit_users
    user biller core custom:account.modify_billing
    user viewer view_only default
    user manager@a partner template:partner_admin
    user waiting core default invited
    user former core super+default deactivated
    account 9 partner
    domain agency.example
    user head@a core super+default
    pool core 1 min 0
    person kim@e password
    person lee@e nothing
";

fn acme() -> Scene {
    Scene::read(ACME)
}

/// One batch with everything wrong; each row mends what the row above it was told.
const LADDER: &str = "
by      | people          | seat      | access                       | invite | agrees | result
nobody  | -               | sales     | classic:user                 | mail   | 0      | no: Refused NotActive
waiting | -               | sales     | classic:user                 | mail   | 0      | no: Refused NotActive
former  | -               | sales     | classic:user                 | mail   | 0      | no: Refused NotActive
viewer  | -               | sales     | classic:user                 | mail   | 0      |
    no: Refused Permissions account.add_edit_users
biller  | -               | sales     | classic:user                 | mail   | 0      |
    no: Refused Permissions account.add_edit_users
adder   | -               | service   | classic:user                 | mail   | 0      | no: Nobody
adder   | p1..p101 p1     | service   | classic:user                 | mail   | 0      | no: TooMany 102 of 100
adder   | ann super Ann   | service   | classic:user                 | mail   | 0      | no: Twice Ann
adder   | ann SUPER       | service   | classic:user                 | mail   | 0      | no: AlreadyUsers SUPER
adder   | p1..p9          | service   | classic:user                 | mail   | 0      |
    no: Seat service Tier service professional
adder   | p1..p9          | partner   | classic:user                 | mail   | 0      |
    no: Seat partner Permissions account.modify_billing
both    | ann bob         | partner   | classic:user                 | mail   | 0      | no: NotPartners ann bob
adder   | p1..p9          | core      | classic:user                 | mail   | 0      |
    no: Seat core Permissions account.modify_billing
both    | p1..p9          | core      | classic:user                 | mail   | 0      | no: Access Classic
both    | p1..p9          | core      | super+template:gone          | mail   | 0      | no: Access UnknownTemplate gone
both    | p1..p9          | core      | super+template:partner_admin | mail   | 0      |
    no: Access TemplateSeat partner_admin is for partner
both    | p1..p9          | view_only | super+custom:crm.export      | mail   | 0      | no: Access ViewOnly account.super_admin
both    | p1..p9          | core      | super+custom:crm.export      | mail   | 0      | no: Access Refused SuperAdmin
both    | p1..p9          | core      | custom:crm.import,crm.export,crm.merge | mail   | 0      |
    no: Access NotHeld crm.export crm.merge
both    | p1..p9          | core      | custom:crm.import            | mail   | 0      |
    no: Shortage core: needs 9, free 5
both    | ann bob cem dan | core      | custom:crm.import            | mail   | 0      |
    no: CancelsRemoval core: 2 of 3 on 2026-12-01
both    | ann bob cem dan | core      | custom:crm.import            | mail   | 1      |
    no: CancelsRemoval core: 2 of 3 on 2026-12-01
both    | ann bob cem dan | core      | custom:crm.import            | mail   | 2      |
    ann bob cem dan: invited core custom:crm.import=on, link mailed
    removal core 2026-12-01: 1 pending
    mail invitation: ann bob cem dan
    mail taken back 2 core, 1 leave on 2026-12-01: biller both super
    audit ADD_USER: ann bob cem dan
    audit MANUAL_REGISTRATION_EMAIL_SEND: ann bob cem dan
    audit SEAT_REMOVAL_REDUCED: core
";

/// ER-03, ER-07, ER-09, ER-24, LM-11, CRU-18, CRU-20, EXT-07, EXT-11, PM-05, PM-06, PM-10, PM-19, TG-02: who may not is
/// told first, then come the addresses, the seat, the access, the count of seats, and last what wants a yes.
#[test]
fn rejections_come_in_order() {
    let mut scene =
        Scene::read(&ACME.replacen("pool core 10 min 5", "pool core 10 min 5\nleaving core 3 2026-12-01", 1));
    play(&mut scene, LADDER);
}

/// Addresses.
const PEOPLE: &str = "
by    | people      | seat      | access  | invite | agrees | result
super | ann bob cem | view_only | default | mail   | 0      | ann bob cem: invited view_only default, link mailed
    mail invitation: ann bob cem
    audit ADD_USER: ann bob cem
    audit MANUAL_REGISTRATION_EMAIL_SEND: ann bob cem
super | dan Bob CEM | view_only | default | mail   | 0      | no: AlreadyUsers Bob CEM
super | former      | view_only | default | mail   | 0      | no: AlreadyUsers former
super | waiting     | view_only | default | mail   | 0      | no: AlreadyUsers waiting
super | dan eve DAN | view_only | default | mail   | 0      | no: Twice DAN
super | head@a      | view_only | default | skip   | 0      | head@a: active view_only default, no link
    audit ADD_USER: head@a
super | p1..p101    | view_only | default | mail   | 0      | no: TooMany 101 of 100
super | p1..p100    | view_only | default | mail   | 0      | p1 and 99 more: invited view_only default, link mailed
    mail invitation: p1 and 99 more
    audit ADD_USER: p1 and 99 more
    audit MANUAL_REGISTRATION_EMAIL_SEND: p1 and 99 more
super | -           | view_only | default | mail   | 0      | no: Nobody
";

/// AC-18: three addresses, three users. ER-03, CRU-06: an address that is a user here is refused in any case, whatever
/// the user's status. LM-11: a hundred are taken, one more is not. EXT-10: View-Only Seats have no limit.
#[test]
fn people() {
    play(&mut acme(), PEOPLE);
}

/// Seats, and what each operator may give.
const SEATS: &str = "
by        | people  | seat      | access  | invite | agrees | result
adder     | ann     | core      | default | skip   | 0      | no: Seat core Permissions account.modify_billing
adder     | ann     | sales     | default | skip   | 0      | no: Seat sales Permissions account.modify_billing
adder     | new@a   | partner   | default | skip   | 0      | no: Seat partner Permissions account.modify_billing
adder     | ann     | view_only | default | skip   | 0      | ann: invited view_only default, link kept
    audit ADD_USER: ann
both      | bob     | core      | default | skip   | 0      | bob: invited core default, link kept
    audit ADD_USER: bob
both      | cem     | sales     | default | skip   | 0      | cem: invited sales default, link kept
    audit ADD_USER: cem
both      | dan     | service   | default | skip   | 0      | no: Seat service Tier service professional
super     | dan     | service   | default | skip   | 0      | no: Seat service Tier service professional
both      | a@a dan | partner   | default | skip   | 0      | no: NotPartners dan
both      | a@a B@a | partner   | default | skip   | 0      | a@a B@a: invited partner default, link kept
    audit ADD_USER: a@a B@a
super     | c@a     | partner   | default | skip   | 0      | c@a: invited partner default, link kept
    audit ADD_USER: c@a
manager@a | eve     | core      | default | skip   | 0      | no: Seat core Permissions account.modify_billing
manager@a | eve     | view_only | default | skip   | 0      | eve: invited view_only default, link kept
    audit ADD_USER: eve
manager@a | d@a     | partner   | default | skip   | 0      | d@a: invited partner default, link kept
    audit ADD_USER: d@a
super     | fay gus | sales     | default | skip   | 0      | no: Shortage sales: needs 2, free 1
super     | fay     | sales     | default | skip   | 0      | fay: invited sales default, link kept
    audit ADD_USER: fay
super     | gus     | sales     | default | skip   | 0      | no: Shortage sales: needs 1, free 0
";

/// CRU-01, PM-05: super admins give paid seats, and who holds both permissions. CRU-04, PM-04, AC-32: who only adds
/// users gives View-Only Seats. TG-02, CRU-20: no Service Seat on Starter. PM-06, CRU-21, EXT-07, AC-28: Partner Seats
/// go to batches that qualify whole; a Partner Admin gives those, and no paid ones. ER-07, AC-31: too few seats.
#[test]
fn seats() {
    play(&mut acme(), SEATS);
}

/// Access.
const ACCESS: &str = "
by    | people      | seat      | access                            | invite | agrees | result
super | ann bob cem | core      | template:sales_manager            | skip   | 0      |
    ann bob cem: invited core template:sales_manager, link kept
    audit ADD_USER: ann bob cem
super | dan         | core      | template:partner_admin            | skip   | 0      |
    no: Access TemplateSeat partner_admin is for partner
super | dan         | core      | custom(partner_admin):crm.export  | skip   | 0      |
    no: Access TemplateSeat partner_admin is for partner
super | a@a         | partner   | template:partner_admin            | skip   | 0      |
    a@a: invited partner template:partner_admin, link kept
    audit ADD_USER: a@a
super | dan         | core      | custom(gone):                     | skip   | 0      | no: Access UnknownTemplate gone
super | dan         | view_only | template:super_admin              | skip   | 0      | no: Access ViewOnly account.super_admin
super | dan         | view_only | super+default                     | skip   | 0      | no: Access ViewOnly account.super_admin
super | dan         | view_only | custom:account.super_admin        | skip   | 0      | no: Access ViewOnly account.super_admin
super | dan         | view_only | custom:crm.export,account.access  | skip   | 0      | no: Access ViewOnly account.access
super | dan         | view_only | custom:crm.export,crm.import,marketing.blog=publish,account.apps | skip   | 0      |
    dan: invited view_only custom:crm.export=on,marketing.blog=view, link kept
    audit ADD_USER: dan
both  | eve         | core      | template:super_admin              | skip   | 0      | no: Access Refused SuperAdmin
both  | eve         | core      | super+default                     | skip   | 0      | no: Access Refused SuperAdmin
both  | eve         | core      | custom:account.super_admin        | skip   | 0      | no: Access Refused SuperAdmin
super | eve         | core      | custom:account.super_admin,crm.export | skip   | 0      |
    eve: invited core super+custom:crm.export=on, link kept
    audit ADD_USER: eve
    audit ADD_ADMIN_PERMISSIONS: eve
super | fay         | core      | custom(super_admin):crm.export    | skip   | 0      |
    fay: invited core custom(super_admin):crm.export=on, link kept
    audit ADD_USER: fay
super | gus         | core      | template:super_admin              | mail   | 0      |
    no: Shortage core: needs 1, free 0
super | kim@e       | sales     | template:super_admin              | mail   | 0      |
    kim@e: active sales super+template:super_admin, no link
    mail access granted: kim@e
    audit ADD_USER: kim@e
    audit ADD_ADMIN_PERMISSIONS: kim@e
adder | hal         | view_only | template:view_only                | skip   | 0      |
    hal: invited view_only template:view_only, link kept
    audit ADD_USER: hal
adder | jay         | view_only | custom:crm.deals.view=team        | skip   | 0      |
    jay: invited view_only custom:crm.deals.view=team, link kept
    audit ADD_USER: jay
super | leo         | view_only | custom:crm.deals.view=team,crm.deals.edit=team | skip   | 0      |
    leo: invited view_only custom:crm.deals.view=team, link kept
    audit ADD_USER: leo
super | mia@a       | partner   | custom:crm.deals.view=owned,crm.deals.edit=team,crm.tasks.delete=owned | skip | 0 |
    mia@a: invited partner custom:crm.deals.edit=owned,crm.deals.view=owned, link kept
    audit ADD_USER: mia@a
both  | ida         | sales     | custom:crm.import,crm.bulk_delete | skip   | 0      | no: Access NotHeld crm.bulk_delete
both  | ida         | sales     | custom:partner.employee,crm.import,sales.sequences=edit | skip | 0 |
    ida: invited sales custom:crm.import=on,sales.sequences=edit, link kept
    audit ADD_USER: ida
";

/// CRU-18, AC-30, ER-09: a View-Only Seat meets a Super Admin right or template with a refusal, however the right is
/// written, and loses single permissions that write. AC-29, EXT-08: Partner Admin is for a Partner Seat. EXT-11, PM-07:
/// nobody gives what they do not hold, a seat's defaults aside. PM-10: only super admins make super admins.
#[test]
fn accesses() {
    play(&mut acme(), ACCESS);
}

/// Invitations.
const INVITES: &str = "
by    | people          | seat      | access  | invite | agrees | result
adder | ann kim@e lee@e | view_only | default | mail   | 0      | ann lee@e: invited view_only default, link mailed
    kim@e: active view_only default, no link
    mail invitation: ann lee@e
    mail access granted: kim@e
    audit ADD_USER: ann kim@e lee@e
    audit MANUAL_REGISTRATION_EMAIL_SEND: ann lee@e
adder | bob head@a      | view_only | default | skip   | 0      | bob: invited view_only default, link kept
    head@a: active view_only default, no link
    audit ADD_USER: bob head@a
adder | cem             | view_only | default | mail   | 0      | cem: invited view_only default, link mailed
    mail invitation: cem
    audit ADD_USER: cem
    audit MANUAL_REGISTRATION_EMAIL_SEND: cem
";

/// CRU-32, AC-37: who has no password is mailed a link. CRU-33, CRU-35, CRU-37, INV-14: the box keeps back all mails of
/// the batch, and the links exist all the same. AC-116: who has a password elsewhere is Active at once, gets no link,
/// and at most a mail that says so.
#[test]
fn invites() {
    play(&mut acme(), INVITES);
}

/// A full pool with a removal: ten bought, eight assigned, two leaving.
const LEAVING: &str = "
    account 1 customer
    pool core 10 min 5
    leaving core 2 2026-12-01
    user super core super+default
    user h1 core default
    user h2 core default
    user h3 core default
    user h4 core default
    user h5 core default
    user h6 core default
    user h7 core default invited
    user h8 core default deactivated
";

const LEAVING_TABLE: &str = "
by    | people   | seat      | access  | invite | agrees | result
super | a1 a2 a3 | core      | default | skip   | 9      | no: Shortage core: needs 3, free 2
super | a1       | core      | default | skip   | 0      | no: CancelsRemoval core: 1 of 2 on 2026-12-01
super | a1       | view_only | default | skip   | 0      | a1: invited view_only default, link kept
    audit ADD_USER: a1
super | a2       | core      | default | skip   | 1      | a2: invited core default, link kept
    removal core 2026-12-01: 1 pending
    mail taken back 1 core, 1 leave on 2026-12-01: super
    audit ADD_USER: a2
    audit SEAT_REMOVAL_REDUCED: core
super | a3       | core      | default | skip   | 1      | a3: invited core default, link kept
    removal core 2026-12-01: 0 absorbed
    mail taken back 1 core, 0 leave on 2026-12-01: super
    audit ADD_USER: a3
    audit SEAT_REMOVAL_CANCELLED: core
super | a4       | core      | default | skip   | 9      | no: Shortage core: needs 1, free 0
";

/// AC-66, RMS-20, RMS-21, ER-24: with as many leaving as are free, each assignment asks first, and then takes back one;
/// at none the removal is Absorbed. INV-03: who is Deactivated holds no seat.
#[test]
fn seats_that_leave_are_taken_back_one_by_one() {
    play(&mut Scene::read(LEAVING), LEAVING_TABLE);
}

const UNTOUCHED: &str = "
by    | people | seat | access  | invite | agrees | result
super | a1     | core | default | skip   | 0      | a1: invited core default, link kept
    audit ADD_USER: a1
super | a2 a3  | core | default | skip   | 0      | no: CancelsRemoval core: 2 of 2 on 2026-12-01
";

/// AC-67, RMS-20: with a free seat to spare the removal stays as it is, and nothing is asked.
#[test]
fn free_seats_come_first() {
    play(&mut Scene::read(&LEAVING.replace("    user h6 core default\n", "")), UNTOUCHED);
}

const TWO_DATES: &str = "
by    | people | seat | access  | invite | agrees | result
super | a1 a2  | core | default | skip   | 1      | no: CancelsRemoval core: 2 of 3 on 2027-12-01
super | a1 a2  | core | default | skip   | 2      | a1 a2: invited core default, link kept
    removal core 2027-12-01: 0 absorbed
    removal core 2026-12-01: 1 pending
    mail taken back 1 core, 0 leave on 2027-12-01: super
    mail taken back 1 core, 1 leave on 2026-12-01: super
    audit ADD_USER: a1 a2
    audit SEAT_REMOVAL_CANCELLED: core
    audit SEAT_REMOVAL_REDUCED: core
";

/// RMS-20: of two removals the later one gives way first.
#[test]
fn the_later_removal_gives_way_first() {
    let mut scene = Scene::read(
        "account 1 customer
         pool core 4 min 0
         leaving core 2 2026-12-01
         leaving core 1 2027-12-01
         user super core super+default",
    );
    play(&mut scene, TWO_DATES);
}

const RACE: &str = "
by    | people | seat  | access  | invite | agrees | result
both  | ann    | sales | default | skip   | 0      | ann: invited sales default, link kept
    audit ADD_USER: ann
super | bob    | sales | default | skip   | 0      | bob: invited sales default, link kept
    audit ADD_USER: bob
both  | cem    | sales | default | skip   | 0      | no: Shortage sales: needs 1, free 0
";

/// AC-42, CRU-36: who comes to commit after the last seat has gone gets nobody created and the count as it is now.
#[test]
fn seats_are_counted_again_at_commit() {
    play(&mut acme(), RACE);
}

const STARTER: &str = "
by    | people | seat    | access  | invite | agrees | result
super | ann    | sales   | default | skip   | 0      | no: Seat sales Tier sales professional
super | ann    | service | default | skip   | 0      | no: Seat service Tier service professional
";

/// AC-27, TG-02: with Sales Hub Starter alone there are no Sales and no Service Seats, even where some were bought.
#[test]
fn starter_has_no_hub_seats() {
    let mut scene = Scene::read(
        "account 1 customer
         product sales starter
         pool core 2 min 0
         pool sales 5 min 0
         user super core super+default",
    );
    play(&mut scene, STARTER);
}

/// Every rejection and every refusal that there is stands in the last column of a table.
#[test]
fn every_rejection_has_a_row() {
    let tables = [LADDER, PEOPLE, SEATS, ACCESS, INVITES, LEAVING_TABLE, UNTOUCHED, TWO_DATES, RACE, STARTER, ALIKE];
    let all: Vec<&str> = tables.into_iter().flat_map(results).collect();
    let refused = guard::refusals();
    let told = |name: &&str| {
        let no = all.iter().filter_map(|result| result.strip_prefix("no: "));
        no.flat_map(|result| result.split(' ')).any(|word| word == *name) || refused.contains(name)
    };
    let missing: Vec<&&str> = REJECTIONS.iter().chain(CANNOT_GIVE).chain(REFUSALS).filter(|name| !told(name)).collect();
    assert_eq!(missing, [] as [&&str; 0]);
}

/// CRU-36: each rejection leads back to where it can be mended.
#[test]
fn shortages_lead_back_to_the_seat() {
    let shortage = seatdesk::domain::seat::Shortage { needed: 2, free: 1 };
    let table = [
        (CreateUsersRejection::Nobody, CreateUsersStep::AddUsers),
        (CreateUsersRejection::TooMany { count: 101, limit: 100 }, CreateUsersStep::AddUsers),
        (CreateUsersRejection::Shortage(SeatType::Core, shortage), CreateUsersStep::Seat),
        (CreateUsersRejection::Access(CannotGive::Classic), CreateUsersStep::Narrow),
    ];
    for (rejection, step) in table {
        assert_eq!(rejection.step(), step, "{rejection:?}");
    }
}

const ALIKE: &str = "
by    | people      | seat | access                 | invite | agrees | result
super | ann bob cem | core | template:sales_manager | skip   | 0      |
    ann bob cem: invited core template:sales_manager, link kept
    audit ADD_USER: ann bob cem
";

/// AC-26, CRU-13: all users of a batch have the same seat and the same permissions.
#[test]
fn a_batch_is_all_alike() {
    let mut scene = acme();
    play(&mut scene, ALIKE);
    let catalogue = catalogue();
    let template = catalogue.template(&TemplateId("sales_manager".into())).unwrap();
    let expected = catalogue.held_by(SeatType::Core, &template.grants);
    let state = scene.world.account(scene.hub).unwrap();
    for name in ["ann", "bob", "cem"] {
        let user = state.user(address(name).key()).unwrap();
        assert_eq!(user.seat, Some(SeatType::Core), "{name}");
        assert_eq!(user.access.grants(&catalogue, SeatType::Core), expected, "{name}");
    }
}

/// AC-33, CRU-02, EXT-09, LM-03: without narrowing a new user holds the one seat that was chosen, and its defaults.
/// EXT-08: a Partner Seat by itself makes nobody a Partner Admin.
#[test]
fn default_access_is_the_seats() {
    let mut scene = acme();
    play(&mut scene, SEATS);
    let catalogue = catalogue();
    let state = scene.world.account(scene.hub).unwrap();
    for (name, seat) in
        [("ann", SeatType::ViewOnly), ("bob", SeatType::Core), ("cem", SeatType::Sales), ("a@a", SeatType::Partner)]
    {
        let user = state.user(address(name).key()).unwrap();
        assert_eq!((user.seat, &user.access), (Some(seat), &Access::DEFAULT), "{name}");
        assert_eq!(user.access.grants(&catalogue, seat), catalogue.defaults(seat), "{name}");
        assert_eq!(user.access.grant_of(&catalogue, seat, keys::PARTNER_ADMIN), None, "{name}");
    }
}
