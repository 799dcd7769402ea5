//! The names of the parts, as flows and reports write them.

use super::WidgetId;
    use crate::ui::{ action, overlays::{Answer, partner::Piece}, permissions::classic::Item, screens::{ partner_dashboard::{Tab, employees::filters}, subscriptions::Control, users::{columns::ColumnId, filters::FilterId},,
    use crate::{ domain::seat::SeatType, ui::{ action, overlays::Answer, permissions::classic::Item, screens::{ pricing, seats, subscriptions::Control, users::{columns::ColumnId, filters::FilterId}, },,
    },
};

use WidgetId as W;

/// Every part but those that name themselves, with its name.
const NAMES: &[(WidgetId, &str)] = &[
    (W::IdentityBar, "frame.identity"),
    (W::TabBar, "frame.tabs"),
    (W::Rule, "frame.rule"),
    (W::Breadcrumb, "frame.breadcrumb"),
    (W::Body, "frame.body"),
    (W::StatusLine, "frame.status"),
    (W::KeyLine, "frame.keys"),
    (W::UsersSearch, "users.search"),
    (W::UsersCount, "users.count"),
    (W::UsersTable, "users.table"),
    (W::UsersMarks, "users.marks"),
    (W::UsersMenu, "users.menu"),
    (W::OutboxSearch, "outbox.search"),
    (W::OutboxCount, "outbox.count"),
    (W::OutboxTable, "outbox.table"),
    (W::OutboxMail, "outbox.mail"),
    (W::AuditSearch, "audit.search"),
    (W::AuditCount, "audit.count"),
    (W::AuditTable, "audit.table"),
    (W::AuditEntry, "audit.entry"),
    (W::TeamsTable, "teams.table"),
    (W::TeamDrawer, "members.drawer"),
    (W::TeamMembers, "members.list"),
    (W::PresetsTable, "presets.table"),
    (W::PropertiesTable, "properties.table"),
    (W::PermissionsMore, "permissions.more-menu"),
    (W::PartnerProgram, "partner-program.panel"),
    (W::ProgramSwitch, "partner-program.switch"),
    (W::ProgramSave, "partner-program.save"),
    (W::ProgramCancel, "partner-program.cancel"),
    (W::TypeRemove, "type-remove.dialog"),
    (W::TypeRemoveWord, "type-remove.word"),
    (W::TypeRemoveSubmit, "type-remove.submit"),
    (W::TypeRemoveCancel, "type-remove.cancel"),
    (W::ClientsTable, "clients.table"),
    (W::EmployeesTable, "employees.table"),
    (W::EmployeesSearch, "employees.search"),
    (W::EmployeesCount, "employees.count"),
    (W::EmployeeNames, "employees.names"),
    (W::EmployeeRow, "employees.row"),
    (W::EmployeeDrawer, "employee.drawer"),
    (W::EmployeeClients, "employee.clients"),
    (W::EmployeesMenu, "employees.menu"),
    (W::DomainPage, "domain.page"),
    (W::DomainField, "domain.field"),
    (W::DomainManager, "domain.manager"),
    (W::DomainSave, "domain.save-button"),
    (W::DomainCancel, "domain.cancel-button"),
    (W::DomainPeople, "domain.people"),
    (W::DomainPreview, "domain.preview"),
    (W::DomainConfirm, "domain.confirm"),
    (W::DomainBack, "domain.back-button"),
    (W::ClockWays, "clock.ways"),
    (W::ClockDate, "clock.date"),
    (W::ClockAhead, "clock.ahead"),
    (W::SeatsCards, "seats.cards"),
    (W::SeatsChart, "seats.chart"),
    (W::SeatsTable, "seats.table"),
    (W::SeatsCell, "seats.cell"),
    (W::SeatsMenu, "seats.menu"),
    (W::Snapshots, "snapshots.panel"),
    (W::SnapshotList, "snapshots.list"),
    (W::SnapshotName, "snapshots.name"),
    (W::BillingOverview, "billing.overview"),
    (W::PaymentMethod, "billing.payment"),
    (W::OrdersSearch, "orders.search"),
    (W::OrdersTable, "orders.table"),
    (W::Receipt, "orders.receipt"),
    (W::Subscriptions, "billing.subscriptions"),
    (W::PricingPage, "pricing.page"),
    (W::CheckoutCart, "checkout.cart-rows"),
    (W::CheckoutOnFile, "checkout.on-file"),
    (W::CheckoutOther, "checkout.other-card"),
    (W::CheckoutCreateUser, "checkout.create-user"),
    (W::ContactSales, "contact-sales.window"),
    (W::ContactCall, "contact-sales.call"),
    (W::ContactMessage, "contact-sales.message"),
    (W::ContactText, "contact-sales.text"),
    (W::ContactSend, "contact-sales.send"),
    (W::ContactCancel, "contact-sales.cancel"),
    (W::RemoveSeats, "remove-seats.dialog"),
    (W::RemoveAmount, "remove-seats.amount"),
    (W::RemoveLess, "remove-seats.less"),
    (W::RemoveMore, "remove-seats.more"),
    (W::RemoveSubmit, "remove-seats.remove"),
    (W::RemoveClose, "remove-seats.close"),
    (W::InviteCard, "users.invite-card"),
    (W::BulkMenu, "bulk.menu"),
    (W::BulkForm, "bulk.form"),
    (W::BulkMarks, "bulk.marks"),
    (W::BulkSeat, "bulk.seat"),
    (W::BulkAccess, "bulk.access"),
    (W::BulkMainTeam, "bulk.main-team"),
    (W::BulkExtraTeam, "bulk.extra-team"),
    (W::BulkPreset, "bulk.preset"),
    (W::BulkList, "bulk.list"),
    (W::BulkApply, "bulk.apply-button"),
    (W::BulkCancel, "bulk.cancel-button"),
    (W::BulkReport, "bulk.report"),
    (W::GroupForm, "group.dialog"),
    (W::GroupName, "group.name"),
    (W::GroupParent, "group.parent"),
    (W::GroupHome, "group.home"),
    (W::GroupDashboard, "group.dashboard"),
    (W::GroupLanguage, "group.language"),
    (W::GroupFormat, "group.format"),
    (W::GroupSignature, "group.signature"),
    (W::GroupObject, "group.object"),
    (W::GroupValue, "group.value"),
    (W::GroupMenu, "group.menu"),
    (W::GroupSave, "group.save-button"),
    (W::GroupCancel, "group.cancel-button"),
    (W::CardNumber, "card.number"),
    (W::CardExpiry, "card.expiry"),
    (W::CardCode, "card.code"),
    (W::CardHolder, "card.holder"),
    (W::ChangeCard, "card.dialog"),
    (W::ChangeCardSave, "card.save-button"),
    (W::ChangeCardCancel, "card.cancel-button"),
    (W::SignUp, "sign-up.page"),
    (W::SignUpEmail, "sign-up.email"),
    (W::SignUpFirstName, "sign-up.first-name"),
    (W::SignUpLastName, "sign-up.last-name"),
    (W::SignUpPassword, "sign-up.password"),
    (W::SignUpSubmit, "sign-up.submit"),
    (W::SignUpCancel, "sign-up.cancel"),
    (W::ChoosePassword, "choose-password.page"),
    (W::ChoosePasswordField, "choose-password.password"),
    (W::ChoosePasswordAgain, "choose-password.again"),
    (W::ChoosePasswordSubmit, "choose-password.submit"),
    (W::ChoosePasswordCancel, "choose-password.cancel"),
    (W::Export, "export.dialog"),
    (W::ExportPath, "export.path"),
    (W::ExportSubmit, "export.submit"),
    (W::ExportCancel, "export.cancel"),
    (W::PermissionsEditor, "permissions.editor"),
    (W::PermissionsSearch, "permissions.search"),
    (W::PermissionsTree, "permissions.tree"),
    (W::PermissionsAbout, "permissions.about"),
    (W::PermissionsSave, "permissions.save-button"),
    (W::PermissionsCancel, "permissions.cancel-button"),
    (W::CsvFile, "csv.dialog"),
    (W::CsvPath, "csv.path"),
    (W::CsvList, "csv.list"),
    (W::CsvChoose, "csv.choose"),
    (W::CsvPreview, "csv.preview"),
    (W::CsvAdd, "csv.add"),
    (W::CsvCancel, "csv.cancel"),
    (W::Salesforce, "salesforce.dialog"),
    (W::SalesforceSearch, "salesforce.search"),
    (W::SalesforceList, "salesforce.list"),
    (W::SalesforceAll, "salesforce.all"),
    (W::SalesforceAdd, "salesforce.add"),
    (W::SalesforceCancel, "salesforce.cancel"),
    (W::Record, "record.page"),
    (W::RecordCard, "record.card"),
    (W::RecordMainTeam, "record.main-team"),
    (W::RecordExtraTeams, "record.extra-teams"),
    (W::RecordPreset, "record.preset"),
    (W::RecordSeats, "record.seats"),
    (W::RecordMenu, "record.menu"),
    (W::RecordInvitation, "record.invitation"),
    (W::RecordLink, "record.link"),
    (W::RecordSeat, "record.seat-section"),
    (W::RecordPermissions, "record.permissions-section"),
    (W::RecordGroups, "record.groups"),
    (W::RecordDrawer, "record.drawer"),
    (W::RecordSearch, "record.search"),
    (W::RecordTree, "record.tree"),
    (W::RecordActions, "record.actions-menu"),
    (W::HistorySearch, "history.search"),
    (W::HistoryCount, "history.count"),
    (W::HistoryTable, "history.table"),
    (W::HistoryEntry, "history.entry"),
    (W::NotificationsTable, "notifications.table"),
    (W::NotificationsEmail, "notifications.by-email"),
    (W::NotificationsInApp, "notifications.in-app"),
    (W::NotificationsSave, "notifications.save-button"),
    (W::NotificationsDiscard, "notifications.discard-button"),
    (W::NoMail, "no-mail.text"),
    (W::Backdrop, "backdrop"),
    (W::AccountMenu, "menu"),
    (W::Help, "help.text"),
    (W::HelpSearch, "help.search"),
    (W::Toasts, "toasts.list"),
    (W::Picker, "picker"),
    (W::PickerField, "picker.field"),
    (W::PickerList, "picker.list"),
    (W::Dialog, "dialog"),
    (W::BuySeats, "buy-seats.page"),
    (W::BuyAmount, "buy-seats.amount"),
    (W::BuyLess, "buy-seats.less"),
    (W::BuyMore, "buy-seats.more"),
    (W::BuySubmit, "buy-seats.submit"),
    (W::BuyCancel, "buy-seats.cancel"),
    (W::WizardSteps, "wizard.steps"),
    (W::WizardPage, "wizard.page"),
    (W::WizardSummary, "wizard.summary"),
    (W::WizardButtons, "wizard.buttons"),
    (W::WizardNext, "wizard.next-button"),
    (W::WizardBack, "wizard.back-button"),
    (W::WizardField, "wizard.field"),
    (W::WizardHint, "wizard.hint"),
    (W::WizardSources, "wizard.sources"),
    (W::WizardCsv, "wizard.csv-button"),
    (W::WizardSalesforce, "wizard.salesforce-button"),
    (W::WizardAddresses, "wizard.addresses"),
    (W::WizardSeatSection, "wizard.seat-section"),
    (W::WizardSeats, "wizard.seat"),
    (W::WizardSeatMenu, "wizard.seat-menu"),
    (W::WizardNarrowSection, "wizard.narrow-section"),
    (W::WizardDontNarrow, "wizard.dont-narrow"),
    (W::WizardWithTemplate, "wizard.with-template"),
    (W::WizardTemplateSection, "wizard.template-section"),
    (W::WizardTemplates, "wizard.template"),
    (W::WizardTemplateMenu, "wizard.template-menu"),
    (W::WizardFromScratch, "wizard.from-scratch"),
    (W::WizardPermissions, "wizard.permissions"),
    (W::WizardReviewSection, "wizard.review-section"),
    (W::WizardReview, "wizard.review"),
    (W::WizardSkipInvite, "wizard.skip-invite"),
    (W::WizardBatch, "wizard.batch"),
    (W::WizardTeamsSection, "wizard.teams-section"),
    (W::WizardMainTeam, "wizard.main-team"),
    (W::WizardExtraTeams, "wizard.extra-teams"),
    (W::WizardPresetsSection, "wizard.presets-section"),
    (W::WizardPreset, "wizard.preset"),
    (W::WizardSetUpMenu, "wizard.set-up-menu"),
    (W::WizardLinks, "wizard.links"),
    (W::ClassicEmail, "classic.email"),
    (W::ClassicOpenUser, "classic.open-user"),
    (W::ClassicFirstName, "classic.first-name"),
    (W::ClassicLastName, "classic.last-name"),
    (W::ClassicMenu, "classic.menu"),
    (W::ClassicSeatFlow, "classic.seat-flow"),
    (W::ClassicPreview, "classic.preview"),
    (W::ClassicWelcome, "classic.send-welcome"),
    (W::ClassicEditor, "classic.editor"),
    (W::ClassicForm, "classic.form"),
    (W::ClassicSave, "classic.save-button"),
    (W::ClassicCancel, "classic.cancel-button"),
    (W::ClassicRoles, "classic.roles-page"),
];

impl WidgetId {
    /// The name flows use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Action(id) => action::find(id).map_or("", |action| action.name),
            Self::Answer(answer) => answer.name(),
            Self::UsersHeader(column) => column.name(),
            Self::UsersFilter(filter) => filter.name(),
            Self::PartnerTab(tab) => tab.name(),
            Self::Clients(piece) => piece.name(),
            Self::EmployeesFilter(filter) => filter.name(),
            Self::SeatsCard(control) => control.name(),
            Self::SeatsType(seat) => seats::card_name(seat),
            Self::Billing(control) => control.name(),
            Self::Pricing(control) => control.name(),
            Self::ClassicItem(item) => item.name(),
            _ => NAMES.iter().find(|(id, _)| *id == self).map_or("", |(_, name)| name),
        }
    }

    /// The part of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::all().find(|id| id.name() == name)
    }

    /// Every part there is.
    pub fn all() -> impl Iterator<Item = Self> {
        let plain = NAMES.iter().map(|(id, _)| *id);
        let actions = action::ACTIONS.iter().map(|action| Self::Action(action.id));
        let headers = ColumnId::ALL.into_iter().map(Self::UsersHeader);
        let filters = FilterId::ALL.into_iter().map(Self::UsersFilter);
        let answers = Answer::ALL.iter().map(|answer| Self::Answer(*answer));
        let tabs = Tab::ALL.into_iter().map(Self::PartnerTab);
        let employees = filters::FilterId::ALL.into_iter().map(Self::EmployeesFilter);
        let billing = Control::all().map(Self::Billing);
        let seats = seats::Control::all().map(Self::SeatsCard);
        let cards = SeatType::ALL.into_iter().map(Self::SeatsType);
        let pricing = pricing::Control::all().map(Self::Pricing);
        let items = Item::ALL.into_iter().map(Self::ClassicItem);
        plain
            .chain(items)
            .chain(actions)
            .chain(answers)
            .chain(headers)
            .chain(filters)
            .chain(billing)
            .chain(tabs)
            .chain(employees)
            .chain(Piece::ALL.iter().map(|piece| Self::Clients(*piece)))
        let all = plain.chain(pricing).chain(items).chain(actions).chain(answers).chain(headers).chain(filters);
        all.chain(billing).chain(seats).chain(cards)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_part_has_a_name_of_its_own() {
        let mut seen = BTreeSet::new();
        for id in WidgetId::all() {
            assert!(!id.name().is_empty(), "{id:?} has no name");
            assert!(seen.insert(id.name()), "{} names two parts", id.name());
            assert_eq!(WidgetId::from_name(id.name()), Some(id));
        }
    }
}
