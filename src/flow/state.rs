//! What a session is doing, in the words of flows: the open question, and the states of the rules' state machines.

use crate::ui::{
    model::Model,
    overlays::{Overlay, type_remove::What},
    place::{ACCOUNT_MENU, MenuLine, Place},
    screens::partners_automation::Stage,
    screens::{partner_dashboard::Tab, salesforce},
    wizards::{
        checkout, classic_add_user, connect_salesforce,
        create_user::{self, Focus, Page, Section},
    },
};

/// The questions, as flows call them.
pub const DIALOGS: [&str; 31] = [
    "bulk",
    "discard",
    "quit",
    "unfinished",
    "resume",
    "shortage",
    "seat-refused",
    "access-refused",
    "salesforce-refused",
    "seat-missing",
    "user-action",
    "discard-adjustments",
    "unsaved",
    "delete-team",
    "delete-preset",
    "remove-member",
    "take-back",
    "buy-seats",
    "cancel-removal",
    "retry-charge",
    "move-clock",
    "replace-snapshot",
    "restore-snapshot",
    "delete-snapshot",
    "start-trial",
    "conflict",
    "strip",
    "own-loss",
    "no-product",
    "app",
    "refused",
];

/// The pages over the screens that have one name only.
const PAGES: [&str; 5] = ["buy-seats", "user-record", "permission-history", "notifications", "salesforce"];

/// The states that screens can be in, by the state machine of the rules and the name it has there.
pub const STATES: [&str; 52] = [
    "SM-1:List",
    "SM-1:Details",
    "SM-1:Role",
    "SM-1:NoAccessConfirm",
    "SM-1:Welcome",
    "SM-1:Done",
    "SM-2:Users",
    "SM-2:AddUsers",
    "SM-2:CsvPick",
    "SM-2:SfPick",
    "SM-2:Access.Seat",
    "SM-2:Access.Narrow",
    "SM-2:Access.Review",
    "SM-2:SeatShort",
    "SM-2:Invite",
    "SM-2:RemovalConfirm",
    "SM-2:Continue",
    "SM-2:Discard?",
    "SM-4:Seats",
    "SM-4:Purchase",
    "SM-5:Subscriptions",
    "SM-5:Dialog",
    "SM-5:Confirmed",
    "SM-5:CancelDialog",
    "SM-8:Panel",
    "SM-8:Program",
    "SM-8:UntagConfirm",
    "SM-9:Employees",
    "SM-9:Detail",
    "SM-9:AssignDialog",
    "SM-9:Conflict",
    "SM-9:TypeRemove",
    "SM-11:Manager",
    "SM-11:Pick",
    "SM-7:View",
    "SM-7:Editing",
    "SM-7:Preview",
    "SM-6:Pricing",
    "SM-6:Bundle",
    "SM-6:SalesDialog",
    "SM-6:Cart",
    "SM-6:Payment",
    "SM-6:ReviewOrder",
    "SM-6:Done",
    "SM-10:Apps",
    "SM-10:AppTabs",
    "SM-10:Sync",
    "SM-10:Preflight",
    "SM-10:SfLogin",
    "SM-10:Consent",
    "SM-10:Compare",
    "SM-10:WarnConfirm",
];

/// The question that is open, if one is on top.
pub fn dialog(model: &Model) -> Option<&'static str> {
    match model.overlays.last() {
        Some(Overlay::Dialog(dialog)) => {
            let name = dialog.question.name();
            Some(name.strip_prefix("question.").unwrap_or(name))
        }
        _ => None,
    }
}

/// The screens that take up the body: the places, and the pages over them.
pub fn screens() -> impl Iterator<Item = &'static str> {
    let in_menu = ACCOUNT_MENU.iter().filter_map(|line| match line {
        MenuLine::Place(place) => Some(place.slug()),
        MenuLine::Heading(_) | MenuLine::Action(_) => None,
    });
    let classic = classic_add_user::Page::ALL.into_iter().map(classic_add_user::Page::name);
    let checkout = checkout::Page::ALL.into_iter().map(checkout::Page::name);
    let connect = connect_salesforce::Page::ALL.into_iter().map(connect_salesforce::Page::name);
    in_menu.chain(PAGES).chain(checkout).chain(connect).chain(Page::ALL.into_iter().map(Page::name)).chain(classic)
}

/// The states that the session is in now, one of each state machine at most.
pub fn states(model: &Model) -> Vec<&'static str> {
    let wizard = model.overlays.iter().find_map(|overlay| match overlay {
        Overlay::CreateUser(wizard) => Some(wizard.as_ref()),
        _ => None,
    });
    let classic = classic(model);
    let buys = model.overlays.iter().any(|overlay| matches!(overlay, Overlay::BuySeats(_)));
    let create_user = match (dialog(model), wizard) {
        _ if !matches!(classic, None | Some("SM-1:List")) => None,
        (Some("discard"), Some(_)) => Some("SM-2:Discard?"),
        (Some("shortage"), Some(_)) => Some("SM-2:SeatShort"),
        // The shortage lasts until the seats are bought.
        (_, Some(_)) if buys => Some("SM-2:SeatShort"),
        (Some("take-back"), Some(_)) => Some("SM-2:RemovalConfirm"),
        (_, Some(_)) if matches!(model.overlays.last(), Some(Overlay::CsvFile(_))) => Some("SM-2:CsvPick"),
        (_, Some(_)) if matches!(model.overlays.last(), Some(Overlay::Salesforce(_))) => Some("SM-2:SfPick"),
        (_, Some(wizard)) => Some(page(wizard)),
        (_, None) if model.place == Place::Users && !buys => Some("SM-2:Users"),
        (_, None) => None,
    };
    let all = classic.into_iter().chain(create_user).chain(buys.then_some("SM-4:Purchase"));
    let partner = tagging(model).into_iter().chain(employees(model)).chain(client_access(model));
    let partner = partner.chain(partner_domain(model)).chain(apps(model));
    let seats = (model.place == Place::Seats && model.overlays.is_empty()).then_some("SM-4:Seats");
    all.chain(seats).chain(remove_seats(model)).chain(pricing(model)).chain(partner).collect()
}

/// Where one is with connected apps, and with Salesforce among them.
fn apps(model: &Model) -> Option<&'static str> {
    match model.overlays.last() {
        None if model.place == Place::ConnectedApps => Some("SM-10:Apps"),
        Some(Overlay::SalesforceApp(page)) if page.tab == salesforce::Tab::Sync => Some("SM-10:Sync"),
        Some(Overlay::SalesforceApp(_)) => Some("SM-10:AppTabs"),
        Some(Overlay::ConnectSalesforce(wizard)) => Some(match wizard.page {
            connect_salesforce::Page::Preflight => "SM-10:Preflight",
            connect_salesforce::Page::LogIn => "SM-10:SfLogin",
            connect_salesforce::Page::Consent => "SM-10:Consent",
            connect_salesforce::Page::Compare if wizard.warns() => "SM-10:WarnConfirm",
            connect_salesforce::Page::Compare => "SM-10:Compare",
        }),
        _ => None,
    }
}

/// How far a partner employee e-mail domain has come, on its page.
fn partner_domain(model: &Model) -> Option<&'static str> {
    let here = model.place == Place::PartnersAutomation && model.overlays.is_empty();
    here.then_some(match model.partners_automation.stage {
        Stage::View => "SM-7:View",
        Stage::Editing(_) => "SM-7:Editing",
        Stage::Preview(_) => "SM-7:Preview",
    })
}

/// Where one is on the way to a purchase of products.
fn pricing(model: &Model) -> Option<&'static str> {
    use checkout::Page as P;
    let page = model.overlays.iter().find_map(|overlay| match overlay {
        Overlay::Checkout(checkout) => Some(checkout.page),
        _ => None,
    });
    match (page, model.overlays.last()) {
        (Some(P::Cart), _) => Some("SM-6:Cart"),
        (Some(P::Payment), _) => Some("SM-6:Payment"),
        (Some(P::Review), _) => Some("SM-6:ReviewOrder"),
        (Some(P::Done), _) => Some("SM-6:Done"),
        (None, Some(Overlay::ContactSales(_))) => Some("SM-6:SalesDialog"),
        (None, None) if model.place == Place::Pricing && model.pricing.shows_bundle() => Some("SM-6:Bundle"),
        (None, None) if model.place == Place::Pricing => Some("SM-6:Pricing"),
        (None, _) => None,
    }
}

/// Where the removal of seats stands, on its page.
fn remove_seats(model: &Model) -> Option<&'static str> {
    match model.overlays.last() {
        Some(Overlay::RemoveSeats(dialog)) if dialog.confirmed.is_some() => Some("SM-5:Confirmed"),
        Some(Overlay::RemoveSeats(_)) => Some("SM-5:Dialog"),
        Some(Overlay::Dialog(_)) if dialog(model) == Some("cancel-removal") => Some("SM-5:CancelDialog"),
        None if model.place == Place::Billing => Some("SM-5:Subscriptions"),
        _ => None,
    }
}

/// Where the tag of a partner employee stands: the editor from which it is reached, its panel, the word that is typed.
fn tagging(model: &Model) -> Option<&'static str> {
    match model.overlays.last() {
        Some(Overlay::Permissions(editor)) if editor.partner.is_some() => Some("SM-8:Panel"),
        Some(Overlay::PartnerProgram(_)) => Some("SM-8:Program"),
        Some(Overlay::TypeRemove(dialog)) if matches!(dialog.what, What::Tag { .. }) => Some("SM-8:UntagConfirm"),
        _ => None,
    }
}

/// Where one is with the employees of a partner and their clients.
fn employees(model: &Model) -> Option<&'static str> {
    let dashboard = &model.partner_dashboard;
    match model.overlays.last() {
        Some(Overlay::TypeRemove(dialog)) if matches!(dialog.what, What::Access { .. }) => Some("SM-9:TypeRemove"),
        Some(Overlay::AssignClients(_)) => Some("SM-9:AssignDialog"),
        Some(Overlay::Conflict(_) | Overlay::OtherAddress(_)) => Some("SM-9:Conflict"),
        None if model.place == Place::PartnerDashboard && dashboard.tab == Tab::Employees && !dashboard.refused => {
            Some(if dashboard.employees.drawer().is_some() { "SM-9:Detail" } else { "SM-9:Employees" })
        }
        _ => None,
    }
}

/// Where one is with who works for clients from other domains.
fn client_access(model: &Model) -> Option<&'static str> {
    match model.overlays.last() {
        Some(Overlay::AddEmployees(_)) => Some("SM-11:Pick"),
        None if model.place == Place::ClientAccessManager => Some("SM-11:Manager"),
        _ => None,
    }
}

/// The state of the classic flow. Its questions lie over its pages, but for the one that ends it.
fn classic(model: &Model) -> Option<&'static str> {
    use classic_add_user::Page as P;
    let flow = model.overlays.iter().find_map(|overlay| match overlay {
        Overlay::ClassicAddUser(flow) => Some(flow.page),
        _ => None,
    });
    match flow {
        Some(P::Role) if dialog(model) == Some("no-product") => Some("SM-1:NoAccessConfirm"),
        Some(P::Details) => Some("SM-1:Details"),
        Some(P::Role) => Some("SM-1:Role"),
        Some(P::Welcome) => Some("SM-1:Welcome"),
        Some(P::Done) => Some("SM-1:Done"),
        None => {
            let list = model.place == Place::Users && model.overlays.is_empty() && model.users.opens_classic();
            list.then_some("SM-1:List")
        }
    }
}

fn page(wizard: &create_user::State) -> &'static str {
    match (wizard.page, wizard.focus) {
        (Page::AddUsers, _) => "SM-2:AddUsers",
        (Page::AccessLevels, focus) if focus.section() == Some(Section::Narrow) => "SM-2:Access.Narrow",
        (Page::AccessLevels, focus) if focus.section() == Some(Section::Review) => "SM-2:Access.Review",
        // The buttons below belong to the section that is still to be filled, and to the last one when all are.
        (Page::AccessLevels, Focus::NextButton | Focus::BackButton) if wizard.draft.seat.is_some() => {
            "SM-2:Access.Review"
        }
        (Page::AccessLevels, _) => "SM-2:Access.Seat",
        (Page::Invite, _) => "SM-2:Invite",
        (Page::Continue, _) => "SM-2:Continue",
    }
}
