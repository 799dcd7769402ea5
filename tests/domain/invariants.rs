//! A world that breaks one invariant is reported under its id.

use std::collections::BTreeSet;

use seatdesk::domain::invariant::violations;

use super::scene::Scene;

/// A world in which nothing is wrong; a line below that puts the same record again takes its place.
const SOUND: &str = "
    account 1 customer
    product sales professional
    product service starter
    pool core 3 min 1
    pool sales 1 min 0
    pool service 1 min 0
    leaving core 1 2026-12-01
    user super core super+default
    user seller sales template:sales_manager
    user reader view_only custom:crm.export
    user waiting core default invited
    user former core default deactivated
    user manager@a partner template:partner_admin
    user old none classic:user/everything/owned
    account 9 partner
    domain agency.example
    user head@a partner super+default
    account 1 customer
";

fn broken(lines: &str) -> BTreeSet<&'static str> {
    violations(&Scene::read(&format!("{SOUND}{lines}")).world).iter().map(|violation| violation.rule).collect()
}

/// A world in which nothing is wrong is not reported.
#[test]
fn a_sound_world_is_not_reported() {
    assert_eq!(broken(""), BTreeSet::new());
}

/// INV-02..INV-12, PRC-17: what is put into a sound world, and the one invariant it breaks.
#[test]
fn each_is_reported_by_its_id() {
    let table = [
        // Exactly one seat, and none for users of the classic flow.
        ("INV-02", "user ann none default"),
        ("INV-02", "user ann none template:sales_manager"),
        ("INV-02", "user old view_only classic:user"),
        // No more assigned than bought; who waits for sign-up counts, who is Deactivated does not.
        ("INV-03", "user ann service default \n pool service 0 min 0 \n product service professional"),
        ("INV-03", "user ann sales default"),
        ("INV-03", "user ann sales default invited"),
        // No more leaving than nobody holds, over all dates.
        ("INV-04", "leaving core 2 2026-12-01"),
        ("INV-04", "leaving core 1 2027-12-01"),
        // What stays is no less than what was committed to.
        ("INV-05", "pool core 3 min 3"),
        ("INV-05", "pool sales 1 min 2"),
        // A pending removal is of something.
        ("INV-06", "leaving core 0 2026-12-01"),
        // A View-Only Seat holds nothing that writes.
        ("INV-07", "user reader view_only super+default"),
        ("INV-07", "user reader view_only custom:account.access"),
        ("INV-07", "user reader view_only custom:account.super_admin"),
        ("INV-07", "user reader view_only custom:crm.notes.view=owned,crm.notes.edit=owned"),
        ("INV-07", "user reader view_only custom:marketing.blog=publish"),
        // Hub seats come with the hub at Professional or Enterprise.
        ("INV-08", "user ann service default"),
        ("INV-08", "product sales starter"),
        // Partner Seats for partners' employees, Partner Admin on a Partner Seat, and templates that exist.
        ("INV-09", "user ann partner default"),
        ("INV-09", "user waiting core template:partner_admin invited"),
        ("INV-09", "user waiting core custom(partner_admin): invited"),
        ("INV-09", "user waiting core template:gone invited"),
        // Somebody Active is super admin.
        ("INV-10", "user super core super+default deactivated"),
        ("INV-10", "user super core super+default invited"),
        ("INV-10", "user super core default"),
        ("INV-10", "account 5 customer"),
        // A classic user has access to some product.
        ("INV-11", "user old none classic:user/everything/owned/none"),
        // Nobody edits more than they view.
        ("INV-12", "user old none classic:user/owned/everything"),
        ("INV-12", "user waiting core custom:crm.notes.view=owned,crm.notes.delete=team invited"),
        // The seats of a trial leave with it, and not otherwise.
        ("trial", "trial service 5 \n leaving service 1 2026-12-01"),
        // Who has a password has signed up.
        ("life cycle", "user waiting core default invited password"),
    ];
    for (rule, lines) in table {
        assert_eq!(broken(lines), BTreeSet::from([rule]), "{lines}");
    }
}

/// INV-10: each account is looked at, and the report says which one it is.
#[test]
fn the_report_names_the_account() {
    let scene = Scene::read(&format!("{SOUND}account 5 customer"));
    let found: Vec<String> = violations(&scene.world).iter().map(ToString::to_string).collect();
    assert_eq!(found, ["account 5: no Active super admin (INV-10)"]);
}
