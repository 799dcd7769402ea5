//! Who may do what.

use std::collections::BTreeSet;

use seatdesk::domain::{
    email::EmailKey,
    guard::{Operation, Refusal, allowed, seat_offers},
    permission::keys,
    seat::{Free, SeatType},
};

use super::{
    scene::{Scene, address},
    summary::{refusal, refusal_name},
};

/// An operator of every kind, in a customer's account and in a partner's.
const OPERATORS: &str = "
    account 1 customer
    domain else.example
    product sales enterprise
    product service starter
    pool core 12 min 0
    pool sales 3 min 0
    leaving core 1 2026-12-01
    salesforce connected
    user super core super+default
    user adder core custom:account.add_edit_users
    user biller core custom:account.modify_billing
    user both core custom:account.add_edit_users,account.modify_billing
    user plain core default
    user seller sales default
    user viewer view_only default
    user would_be view_only custom:account.add_edit_users,account.modify_billing
    user manager@a partner template:partner_admin
    user seated@a partner default
    user admin17 none classic:administrator
    user admin_off none classic:administrator/everything/everything/marketing
    user sales17 none classic:sales_manager
    user user17 none classic:user
    user waiting core super+default invited
    user former core super+default deactivated
    user namer core custom:account.add_edit_teams
    user setter core custom:account.presets
    account 9 partner
    domain agency.example
    pool core 1 min 0
    user head@a core super+default
    user plain@a partner default
";

/// A column an operation. AT = Add and edit teams is missing, PR = Presets is missing, EP = Edit property settings, ED = Edit account defaults. AE = Add and edit users is missing, MB = Modify billing, AE+MB = both; SA = for super admins;
/// CA = for classic Administrators; tier = the account lacks the product; any = it has none at that tier; kind = the account is no partner's; out = the operator is no Active user.
const MATRIX: &str = "
operator  | create | view_only | core  | sales | service | partner | edit users | seats | super | end users | passwords | records | pages | teams | presets | properties | defaults | export | classic | billing
super     | yes    | yes       | yes   | yes   | tier    | yes     | yes        | yes   | yes   | yes       | yes       | yes     | kind  | yes   | yes     | yes        | yes      | yes    | yes | yes
adder     | yes    | yes       | MB    | MB    | tier    | MB      | yes        | MB    | SA    | SA        | yes       | yes     | kind  | AT    | PR      | EP         | ED       | yes    | CA | MB
biller    | AE     | AE        | AE    | AE    | tier    | AE      | AE         | yes   | SA    | SA        | AE        | AE      | kind  | AT    | PR      | EP         | ED       | AE     | CA | yes
both      | yes    | yes       | yes   | yes   | tier    | yes     | yes        | yes   | SA    | SA        | yes       | yes     | kind  | AT    | PR      | EP         | ED       | yes    | CA | yes
plain     | AE     | AE        | AE+MB | AE+MB | tier    | AE+MB   | AE         | MB    | SA    | SA        | AE        | AE      | kind  | AT    | PR      | EP         | ED       | AE     | CA | MB
namer     | AE     | AE        | AE+MB | AE+MB | tier    | AE+MB   | AE         | MB    | SA    | SA        | AE        | AE      | kind  | yes   | PR      | EP         | ED       | AE     | CA | MB
setter    | AE     | AE        | AE+MB | AE+MB | tier    | AE+MB   | AE         | MB    | SA    | SA        | AE        | AE      | kind  | AT    | yes     | EP         | ED       | AE     | CA | MB
seller    | AE     | AE        | AE+MB | AE+MB | tier    | AE+MB   | AE         | MB    | SA    | SA        | AE        | AE      | kind  | AT    | PR      | EP         | ED       | AE     | CA | MB
viewer    | AE     | AE        | AE+MB | AE+MB | tier    | AE+MB   | AE         | MB    | SA    | SA        | AE        | AE      | kind  | AT    | PR      | EP         | ED       | AE     | CA | MB
would_be  | AE     | AE        | AE+MB | AE+MB | tier    | AE+MB   | AE         | MB    | SA    | SA        | AE        | AE      | kind  | AT    | PR      | EP         | ED       | AE     | CA | MB
manager@a | yes    | yes       | MB    | MB    | tier    | yes     | yes        | MB    | SA    | yes       | yes       | yes     | kind  | yes   | yes     | yes        | yes      | yes    | yes | MB
seated@a  | yes    | yes       | MB    | MB    | tier    | MB      | yes        | MB    | SA    | SA        | yes       | yes     | kind  | yes   | yes     | yes        | yes      | yes    | CA | MB
admin17   | AE     | AE        | AE+MB | AE+MB | tier    | AE+MB   | AE         | MB    | SA    | SA        | AE        | AE      | kind  | AT    | PR      | yes        | yes      | AE     | yes | MB
sales17   | AE     | AE        | AE+MB | AE+MB | tier    | AE+MB   | AE         | MB    | SA    | SA        | AE        | AE      | kind  | AT    | PR      | yes        | yes      | AE     | CA | MB
user17    | AE     | AE        | AE+MB | AE+MB | tier    | AE+MB   | AE         | MB    | SA    | SA        | AE        | AE      | kind  | AT    | PR      | yes        | CR       | AE     | CA | MB
waiting   | out    | out       | out   | out   | out     | out     | out        | out   | out   | out       | out       | out     | out   | out   | out     | out        | out      | out    | out | out
former    | out    | out       | out   | out   | out     | out     | out        | out   | out   | out       | out       | out     | out   | out   | out     | out        | out      | out    | out | out
gone      | out    | out       | out   | out   | out     | out     | out        | out   | out   | out       | out       | out     | out   | out   | out     | out        | out      | out    | out | out
super/5   | out    | out       | out   | out   | out     | out     | out        | out   | out   | out       | out       | out     | out   | out   | out     | out        | out      | out    | out | out
super/9   | out    | out       | out   | out   | out     | out     | out        | out   | out   | out       | out       | out     | out   | out   | out     | out        | out      | out    | out | out
head@a/9  | yes    | yes       | yes   | tier  | tier    | yes     | yes        | yes   | yes   | yes       | yes       | any     | yes   | yes   | yes     | yes        | yes      | yes    | yes | yes
plain@a/9 | yes    | yes       | MB    | tier  | tier    | MB      | yes        | MB    | SA    | SA        | yes       | any     | yes   | yes   | yes     | yes        | yes      | yes    | CA | MB
admin_off | AE     | AE        | AE+MB | AE+MB | tier    | AE+MB   | AE         | MB    | SA    | SA        | AE        | AE      | kind  | AT    | PR      | EP         | CR       | AE     | CA | MB
";

/// The operations, in the order of the columns.
const OPERATIONS: [Operation; 20] = [
    Operation::CreateUsers,
    Operation::GiveSeat(SeatType::ViewOnly),
    Operation::GiveSeat(SeatType::Core),
    Operation::GiveSeat(SeatType::Sales),
    Operation::GiveSeat(SeatType::Service),
    Operation::GiveSeat(SeatType::Partner),
    Operation::EditUsers,
    Operation::ManageSeats,
    Operation::MakeSuperAdmin,
    Operation::EndUsers,
    Operation::ResetPasswords,
    Operation::ImportFromSalesforce,
    Operation::UsePartnerPages,
    Operation::EditTeams,
    Operation::EditPresets,
    Operation::EditProperties,
    Operation::SetDefaultProperties,
    Operation::ExportUsers,
    Operation::AddClassicUsers,
    Operation::ManageBilling,
];

/// Whether an operation has a column; a new one does not compile until it has.
const fn has_a_column(operation: Operation) -> bool {
    match operation {
        Operation::CreateUsers
        | Operation::GiveSeat(_)
        | Operation::EditUsers
        | Operation::EditTeams
        | Operation::EditPresets
        | Operation::EditProperties
        | Operation::SetDefaultProperties
        | Operation::ManageSeats
        | Operation::ManageBilling
        | Operation::MakeSuperAdmin
        | Operation::EndUsers
        | Operation::ResetPasswords
        | Operation::ExportUsers
        | Operation::ImportFromSalesforce
        | Operation::UsePartnerPages
        | Operation::AddClassicUsers
        // These have a matrix of their own, in `partner.rs`.
        | Operation::SetPartnerDomain
        | Operation::TagEmployees
        | Operation::ManageClients
        // And these in `limits.rs`.
        | Operation::ViewPermissionHistory
        | Operation::CreateTeams
        | Operation::MakePresets
        | Operation::GivePresets
        | Operation::GiveExtraTeams
        | Operation::AssignLeads
        // And these in `salesforce.rs`.
        | Operation::ManageApps
        | Operation::InstallSalesforce
        | Operation::SwitchSalesforceUser => true,
    }
}

/// A result in a word.
pub fn cell(result: &Result<(), Refusal>) -> String {
    match result {
        Ok(()) => "yes".into(),
        Err(Refusal::NotActive) => "out".into(),
        Err(Refusal::SuperAdmin) => "SA".into(),
        Err(Refusal::Tier(..)) => "tier".into(),
        Err(Refusal::AnyTier(_)) => "any".into(),
        Err(Refusal::SalesforceOff) => "off".into(),
        Err(Refusal::SalesforceUsersOff) => "users off".into(),
        Err(Refusal::SalesforceTier(_)) => "hub".into(),
        Err(Refusal::PartnerAccount) => "kind".into(),
        Err(Refusal::TeamLimit { .. }) => "full".into(),
        Err(Refusal::ClassicAdministrator) => "CA".into(),
        Err(Refusal::ClassicRoles) => "CR".into(),
        Err(Refusal::ManageEmployees) => "ME".into(),
        Err(Refusal::Permissions(missing)) => {
            let short = |key: &str| match key {
                keys::ADD_EDIT_USERS => "AE".to_owned(),
                keys::MODIFY_BILLING => "MB".to_owned(),
                keys::ADD_EDIT_TEAMS => "AT".to_owned(),
                keys::PRESETS => "PR".to_owned(),
                keys::EDIT_PROPERTIES => "EP".to_owned(),
                keys::ACCOUNT_DEFAULTS => "ED".to_owned(),
                keys::EDIT_CONTACTS => "EC".to_owned(),
                keys::APPS => "AP".to_owned(),
                other => other.to_owned(),
            };
            missing.iter().map(|key| short(key.as_str())).collect::<Vec<_>>().join("+")
        }
    }
}

fn operators() -> impl Iterator<Item = Vec<&'static str>> {
    MATRIX.lines().skip(2).map(|line| line.split('|').map(str::trim).collect())
}

/// The names of all refusals that the matrix and the table of Salesforce records meet.
pub fn refusals() -> BTreeSet<&'static str> {
    let scene = Scene::read(OPERATORS);
    let all = operators().flat_map(|row| OPERATIONS.map(|operation| (scene.actor(row[0]), operation)));
    let refused = all.filter_map(|(actor, operation)| allowed(&scene.world, actor, operation).err());
    let records = RECORDS.lines().skip(1).filter_map(|line| records(line).0.err());
    refused
        .chain(records)
        .chain(super::limits::refusals())
        .chain(super::partner::refusals())
        .chain(super::salesforce::refusals())
        .map(|why| refusal_name(&why))
        .collect()
}

/// PM-04, PM-05, PM-06, PM-07, PM-08, PM-10, PM-19, CRU-01, CRU-04, TG-02, TG-04, EXT-11, PM-20: the permission matrix, an
/// operator a row. A Partner Admin does all but paid seats and super admins; classic users, whatever their role, and
/// View-Only users, whatever is written on them, change nothing; who is not Active there does nothing at all.
#[test]
fn matrix() {
    let scene = Scene::read(OPERATORS);
    assert!(OPERATIONS.into_iter().all(has_a_column));
    for row in operators() {
        let actor = scene.actor(row[0]);
        let found = OPERATIONS.map(|operation| cell(&allowed(&scene.world, actor, operation)));
        assert_eq!(found[..], row[1..], "{}", row[0]);
    }
}

/// What the Seat assignment list says, a line an operator and batch.
const OFFERS: &str = "
super     | -       | core 4 (1 leaving), view_only, sales 2, service no: Tier service professional
super     | ann     | core 4 (1 leaving), view_only, sales 2, service no: Tier service professional
super     | x@a     | core 4 (1 leaving), view_only, sales 2, service no: Tier service professional, partner
super     | x@e     | core 4 (1 leaving), view_only, sales 2, service no: Tier service professional
super     | x@a ann | core 4 (1 leaving), view_only, sales 2, service no: Tier service professional
super     | x@a Y@A | core 4 (1 leaving), view_only, sales 2, service no: Tier service professional, partner
manager@a | x@a     | core no: Permissions account.modify_billing, view_only, \
                      sales no: Permissions account.modify_billing, service no: Tier service professional, partner
adder     | x@a     | core no: Permissions account.modify_billing, view_only, \
                      sales no: Permissions account.modify_billing, service no: Tier service professional, \
                      partner no: Permissions account.modify_billing
former    | ann     | core no: NotActive, view_only no: NotActive, sales no: NotActive, service no: NotActive
super/5   | ann     |
head@a/9  | ann     | core 0, view_only, sales no: Tier sales professional, service no: Tier service professional
";

/// AC-28, CRU-21, EXT-07: the Partner Seat is there when every address qualifies, and absent otherwise; a domain counts
/// on a partner's account alone. AC-27, TG-02: Sales and Service Seats say what tier they need. AC-32, CRU-04: paid
/// seats say which permission is missing. EXT-10: View-Only Seats are not counted.
#[test]
fn offers() {
    let scene = Scene::read(OPERATORS);
    for line in OFFERS.lines().skip(1) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let names = cells[1].split_whitespace().filter(|name| *name != "-");
        let batch: Vec<EmailKey> = names.map(|name| address(&name.replace("@A", "@a")).key().clone()).collect();
        let offers = seat_offers(&scene.world, scene.actor(cells[0]), &batch);
        let found: Vec<String> = offers
            .iter()
            .map(|offer| match (&offer.refusal, offer.free) {
                (Some(why), _) => format!("{} no: {}", offer.seat.slug(), refusal(why)),
                (None, Free::Unlimited) => offer.seat.slug().to_owned(),
                (None, Free::Seats(counts)) if counts.scheduled > 0 => {
                    format!("{} {} ({} leaving)", offer.seat.slug(), counts.unassigned(), counts.scheduled)
                }
                (None, Free::Seats(counts)) => format!("{} {}", offer.seat.slug(), counts.unassigned()),
            })
            .collect();
        assert_eq!(found.join(", "), cells[2], "{line}");
    }
}

/// Accounts with more and with less of what Salesforce records need, a line each: what they have, and what is said.
const RECORDS: &str = "
product sales professional, salesforce connected                     | yes
product service enterprise, salesforce connected                     | yes
product sales starter, product cms professional, salesforce connected | yes
salesforce connected                                                 | AnyTier professional
product sales starter, product marketing free, salesforce connected  | AnyTier professional
product sales starter                                                | AnyTier professional
product sales professional                                           | SalesforceOff
product sales professional, salesforce expired                       | SalesforceOff
product sales enterprise, salesforce disconnected                    | SalesforceOff
product sales enterprise, salesforce error                           | SalesforceOff
product sales enterprise, salesforce connected by nobody             | SalesforceOff
product sales enterprise, salesforce connection alone                | SalesforceOff
";

/// What is said of Salesforce records in a line's account, and what the line says.
fn records(line: &str) -> (Result<(), Refusal>, &str) {
    let (has, expected) = line.split_once('|').unwrap();
    let has: String = has.split(',').map(|one| format!("{}\n", one.trim())).collect();
    let scene = Scene::read(&format!("account 1 customer\n{has}user super core super+default"));
    (allowed(&scene.world, scene.actor("super"), Operation::ImportFromSalesforce), expected.trim())
}

/// CRU-11, TG-01: Salesforce records need any product at Professional or above, and the integration turned on: connected
/// as somebody, and working. What is to be bought is named first.
#[test]
fn salesforce_records_need_a_tier_and_the_integration() {
    for line in RECORDS.lines().skip(1) {
        let (found, expected) = records(line);
        assert_eq!(found.map_or_else(|why| refusal(&why), |()| "yes".to_owned()), expected, "{line}");
    }
}
