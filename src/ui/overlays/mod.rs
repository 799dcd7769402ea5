//! Overlays: what lies over a screen, in a stack. Only the session opens and closes them; Esc closes the top one.
//!
//! | file | what it is |
//! |---|---|
//! | [`account_menu`] | every path of the sources, where HubSpot has it |
//! | [`change_card`] | the form that puts another card on file |
//! | [`dialog`], [`question`] | a question with its buttons, and all the questions there are |
//! | [`export`] | the export of the audit log or of users |
//! | [`help`] | every key that works below it |
//! | [`no_mail`] | what to do when an invitation does not arrive |
//! | [`partner`] | who works for which client |
//! | [`picker`] | a list to pick from: commands, accounts, operators, themes |
//! | [`snapshots`] | worlds that are kept to come back to |
//! | [`toasts`] | what has happened lately |
//! | [`type_remove`] | the word that is typed before access to clients is removed |

pub mod account_menu;
pub mod change_card;
pub mod dialog;
pub mod export;
pub mod help;
pub mod no_mail;
pub mod partner;
pub mod picker;
pub mod question;
pub mod snapshots;
pub mod toasts;
pub mod type_remove;

pub use self::question::{Answer, Dialog, Question};

use super::{
    action::ContextId,
    part::Part,
    permissions::{classic, editor, more},
    screens::{
        connected_apps,
        groups::form,
        notifications,
        outbox::{choose_password, sign_up},
        partner_dashboard, permission_history, salesforce,
        user_record::{self, partner_program},
        users,
    },
    wizards::{buy_seats, checkout, classic_add_user, connect_salesforce, contact_sales, create_user, remove_seats},
};

/// Something over a screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// The account menu.
    AccountMenu(account_menu::State),
    /// Every key that works below it.
    Help(help::State),
    /// What has happened lately.
    Toasts(toasts::State),
    /// A list to pick from.
    Picker(Box<picker::State>),
    /// A question.
    Dialog(Dialog),
    /// A list from which a filter of the users or their order is chosen.
    UsersMenu(Box<users::menu::State>),
    /// The page behind an invitation's link.
    SignUp(Box<sign_up::State>),
    /// The page behind the link of a mail to choose another password.
    ChoosePassword(Box<choose_password::State>),
    /// The export of the audit log, or of users.
    Export(Box<export::State>),
    /// The snapshots of the world.
    Snapshots(Box<snapshots::State>),
    /// The dialog for a team or a preset.
    GroupForm(Box<form::State>),
    /// The create-user wizard.
    CreateUser(Box<create_user::State>),
    /// The classic flow of 2017.
    ClassicAddUser(Box<classic_add_user::State>),
    /// The editor of a classic user's grant.
    ClassicGrant(Box<classic::editor::State>),
    /// The page that sums the classic roles up.
    ClassicRoles(classic::roles::State),
    /// The permission editor.
    Permissions(Box<editor::State>),
    /// The wizard's dialog for a CSV file.
    CsvFile(Box<create_user::csv_file::State>),
    /// The wizard's list of Salesforce records.
    Salesforce(Box<create_user::salesforce::State>),
    /// The page that sells seats.
    BuySeats(Box<buy_seats::State>),
    /// The dialog that puts another card on file.
    ChangeCard(Box<change_card::State>),
    /// The dialog that removes unassigned seats.
    RemoveSeats(Box<remove_seats::State>),
    /// The checkout.
    Checkout(Box<checkout::State>),
    /// The dialog "Contact sales".
    ContactSales(Box<contact_sales::State>),
    /// The record of a user.
    UserRecord(Box<user_record::State>),
    /// The Actions menu of a record.
    UserActions(Box<user_record::actions::State>),
    /// The permission history of a user.
    PermissionHistory(Box<permission_history::State>),
    /// The operator's own notifications.
    Notifications(Box<notifications::State>),
    /// The menu More of the permission editor.
    PermissionsMore(more::State),
    /// The partner program of a user: the tag.
    PartnerProgram(Box<partner_program::State>),
    /// The dialog that asks to type REMOVE.
    TypeRemove(Box<type_remove::State>),
    /// What to do when an invitation does not arrive.
    NoMail(no_mail::State),
    /// What can be done to several users.
    BulkMenu(Box<users::bulk::menu::State>),
    /// The form for several users.
    BulkForm(Box<users::bulk::form::State>),
    /// What became of several users, and jobs.
    BulkReport(Box<users::bulk::report::State>),
    /// Clients for an employee.
    AssignClients(Box<partner::assign_clients::State>),
    /// People for a client.
    AddEmployees(Box<partner::add_employees::State>),
    /// Whom another partner has.
    Conflict(Box<partner::conflict::State>),
    /// Another address for one of them.
    OtherAddress(Box<partner::other_address::State>),
    /// What can be done about an employee at a client.
    Assignment(Box<partner::assignment::State>),
    /// The text that asks a client for access.
    Request(Box<partner::request::State>),
    /// What can be done about a client.
    ClientMenu(partner_dashboard::clients::menu::State),
    /// What can be done to an app.
    AppMenu(Box<connected_apps::menu::State>),
    /// The panel of an app.
    AppDetails(Box<connected_apps::details::State>),
    /// The pages of Salesforce.
    SalesforceApp(Box<salesforce::State>),
    /// The wizard that connects another user to Salesforce.
    ConnectSalesforce(Box<connect_salesforce::State>),
}

impl Overlay {
    /// It as what has the keyboard.
    pub fn part(&self) -> &dyn Part {
        match self {
            Self::AccountMenu(state) => state,
            Self::Help(state) => state,
            Self::Toasts(state) => state,
            Self::Picker(state) => state.as_ref(),
            Self::UsersMenu(state) => state.as_ref(),
            Self::Dialog(state) => state,
            Self::SignUp(state) => state.as_ref(),
            Self::ChoosePassword(state) => state.as_ref(),
            Self::Export(state) => state.as_ref(),
            Self::Snapshots(state) => state.as_ref(),
            Self::GroupForm(state) => state.as_ref(),
            Self::CreateUser(state) => state.as_ref(),
            Self::ClassicAddUser(state) => state.as_ref(),
            Self::ClassicGrant(state) => state.as_ref(),
            Self::ClassicRoles(state) => state,
            Self::Permissions(state) => state.as_ref(),
            Self::CsvFile(state) => state.as_ref(),
            Self::Salesforce(state) => state.as_ref(),
            Self::BuySeats(state) => state.as_ref(),
            Self::ChangeCard(state) => state.as_ref(),
            Self::RemoveSeats(state) => state.as_ref(),
            Self::Checkout(state) => state.as_ref(),
            Self::ContactSales(state) => state.as_ref(),
            Self::UserRecord(state) => state.as_ref(),
            Self::UserActions(state) => state.as_ref(),
            Self::PermissionHistory(state) => state.as_ref(),
            Self::Notifications(state) => state.as_ref(),
            Self::PermissionsMore(state) => state,
            Self::PartnerProgram(state) => state.as_ref(),
            Self::TypeRemove(state) => state.as_ref(),
            Self::NoMail(state) => state,
            Self::BulkMenu(state) => state.as_ref(),
            Self::BulkForm(state) => state.as_ref(),
            Self::BulkReport(state) => state.as_ref(),
            Self::AssignClients(state) => state.as_ref(),
            Self::AddEmployees(state) => state.as_ref(),
            Self::Conflict(state) => state.as_ref(),
            Self::OtherAddress(state) => state.as_ref(),
            Self::Assignment(state) => state.as_ref(),
            Self::Request(state) => state.as_ref(),
            Self::ClientMenu(state) => state,
            Self::AppMenu(state) => state.as_ref(),
            Self::AppDetails(state) => state.as_ref(),
            Self::SalesforceApp(state) => state.as_ref(),
            Self::ConnectSalesforce(state) => state.as_ref(),
        }
    }

    /// The same, to be moved.
    pub fn part_mut(&mut self) -> &mut dyn Part {
        match self {
            Self::AccountMenu(state) => state,
            Self::Help(state) => state,
            Self::Toasts(state) => state,
            Self::Picker(state) => state.as_mut(),
            Self::UsersMenu(state) => state.as_mut(),
            Self::Dialog(state) => state,
            Self::SignUp(state) => state.as_mut(),
            Self::ChoosePassword(state) => state.as_mut(),
            Self::Export(state) => state.as_mut(),
            Self::Snapshots(state) => state.as_mut(),
            Self::GroupForm(state) => state.as_mut(),
            Self::CreateUser(state) => state.as_mut(),
            Self::ClassicAddUser(state) => state.as_mut(),
            Self::ClassicGrant(state) => state.as_mut(),
            Self::ClassicRoles(state) => state,
            Self::Permissions(state) => state.as_mut(),
            Self::CsvFile(state) => state.as_mut(),
            Self::Salesforce(state) => state.as_mut(),
            Self::BuySeats(state) => state.as_mut(),
            Self::ChangeCard(state) => state.as_mut(),
            Self::RemoveSeats(state) => state.as_mut(),
            Self::Checkout(state) => state.as_mut(),
            Self::ContactSales(state) => state.as_mut(),
            Self::UserRecord(state) => state.as_mut(),
            Self::UserActions(state) => state.as_mut(),
            Self::PermissionHistory(state) => state.as_mut(),
            Self::Notifications(state) => state.as_mut(),
            Self::PermissionsMore(state) => state,
            Self::PartnerProgram(state) => state.as_mut(),
            Self::TypeRemove(state) => state.as_mut(),
            Self::NoMail(state) => state,
            Self::BulkMenu(state) => state.as_mut(),
            Self::BulkForm(state) => state.as_mut(),
            Self::BulkReport(state) => state.as_mut(),
            Self::AssignClients(state) => state.as_mut(),
            Self::AddEmployees(state) => state.as_mut(),
            Self::Conflict(state) => state.as_mut(),
            Self::OtherAddress(state) => state.as_mut(),
            Self::Assignment(state) => state.as_mut(),
            Self::Request(state) => state.as_mut(),
            Self::ClientMenu(state) => state,
            Self::AppMenu(state) => state.as_mut(),
            Self::AppDetails(state) => state.as_mut(),
            Self::SalesforceApp(state) => state.as_mut(),
            Self::ConnectSalesforce(state) => state.as_mut(),
        }
    }

    /// Whether it takes the place of the screen, rather than lying over a part of it.
    pub const fn is_page(&self) -> bool {
        matches!(
            self,
            Self::CreateUser(_)
                | Self::BuySeats(_)
                | Self::UserRecord(_)
                | Self::PermissionHistory(_)
                | Self::Notifications(_)
                | Self::ClassicAddUser(_)
                | Self::Checkout(_)
                | Self::SalesforceApp(_)
                | Self::ConnectSalesforce(_)
        )
    }

    /// Whether a click beside it closes it.
    pub const fn closes_on_click_beside(&self) -> bool {
        matches!(
            self,
            Self::AccountMenu(_)
                | Self::Help(_)
                | Self::Toasts(_)
                | Self::ClassicRoles(_)
                | Self::Picker(_)
                | Self::UsersMenu(_)
                | Self::UserActions(_)
                | Self::PermissionsMore(_)
                | Self::NoMail(_)
                | Self::BulkMenu(_)
                | Self::BulkReport(_)
                | Self::Assignment(_)
                | Self::ClientMenu(_)
                | Self::AppMenu(_)
        )
    }

    /// Where keys are looked up while this one is on top, the nearest first.
    pub fn contexts(&self) -> Vec<ContextId> {
        self.part().contexts()
    }
}
