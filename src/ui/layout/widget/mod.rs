//! Names of the parts of the screen, stable over time: the mouse, flows and reports name them too.

mod names;

use crate::{
    domain::seat::SeatType,
    ui::{
        action::ActionId,
        overlays::{Answer, partner::Piece},
        permissions::classic::Item,
        screens::{
            partner_dashboard::{Tab, employees::filters},
            pricing, seats,
            subscriptions::Control,
            users::{columns::ColumnId, filters::FilterId},
        },
    },
};

/// Names a part of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WidgetId {
    /// The top line: program, date, language, operator, account.
    IdentityBar,
    /// The tabs.
    TabBar,
    /// The rule under the tabs.
    Rule,
    /// The breadcrumb, with the primary button at its right.
    Breadcrumb,
    /// Everything between the breadcrumb and the status line.
    Body,
    /// What just happened or is wrong.
    StatusLine,
    /// The keys that work here.
    KeyLine,
    /// Something that does the same as an action's key when it is pressed: a tab, a button, a hint in the key line.
    Action(ActionId),
    /// The search box of the Users pane.
    UsersSearch,
    /// The count beside it.
    UsersCount,
    /// The table of users.
    UsersTable,
    /// The marks before the rows of that table.
    UsersMarks,
    /// The header of a column of that table.
    UsersHeader(ColumnId),
    /// The chip of a filter of that table.
    UsersFilter(FilterId),
    /// A list to choose a filter's values or the order from.
    UsersMenu,
    /// The card about invitations above that table [EXT-16].
    InviteCard,
    /// What can be done to several users at once.
    BulkMenu,
    /// The form for several users.
    BulkForm,
    /// The boxes in it that mark its fields.
    BulkMarks,
    /// Its list of seats.
    BulkSeat,
    /// Its list of accesses.
    BulkAccess,
    /// Its list of main teams.
    BulkMainTeam,
    /// Its list of extra teams.
    BulkExtraTeam,
    /// Its list of presets.
    BulkPreset,
    /// The open list of one of these.
    BulkList,
    /// Its button that does it.
    BulkApply,
    /// Its button that does not.
    BulkCancel,
    /// What became of several users, and jobs.
    BulkReport,
    /// The search box of the outbox.
    OutboxSearch,
    /// The count beside it.
    OutboxCount,
    /// The mails of the outbox.
    OutboxTable,
    /// The opened mail.
    OutboxMail,
    /// The search box of the audit log.
    AuditSearch,
    /// The count beside it.
    AuditCount,
    /// The entries of the audit log.
    AuditTable,
    /// The opened entry of the audit log.
    AuditEntry,
    /// The teams.
    TeamsTable,
    /// The drawer with a team's members.
    TeamDrawer,
    /// The members in it.
    TeamMembers,
    /// The presets.
    PresetsTable,
    /// The properties.
    PropertiesTable,
    /// The menu More of the permission editor.
    PermissionsMore,
    /// The partner program of a user.
    PartnerProgram,
    /// Its switch.
    ProgramSwitch,
    /// Its button that keeps it.
    ProgramSave,
    /// Its button that does not.
    ProgramCancel,
    /// The dialog that asks to type REMOVE.
    TypeRemove,
    /// The field for the word.
    TypeRemoveWord,
    /// The button that removes.
    TypeRemoveSubmit,
    /// The button that does not.
    TypeRemoveCancel,
    /// A tab of the Partner Dashboard.
    PartnerTab(Tab),
    /// The clients of a partner.
    ClientsTable,
    /// A part of a dialog or page about clients.
    Clients(Piece),
    /// The partner employees.
    EmployeesTable,
    /// The search box over them.
    EmployeesSearch,
    /// The count beside it.
    EmployeesCount,
    /// The chip of a filter of that table.
    EmployeesFilter(filters::FilterId),
    /// The names in that table.
    EmployeeNames,
    /// The row under the cursor of that table.
    EmployeeRow,
    /// An open list over that table.
    EmployeesMenu,
    /// The drawer of an employee.
    EmployeeDrawer,
    /// The clients in it.
    EmployeeClients,
    /// Partners > Automation.
    DomainPage,
    /// Its field for the domain.
    DomainField,
    /// Its way to the Client Access Manager.
    DomainManager,
    /// Its button that goes on to the preview.
    DomainSave,
    /// Its button that gives up what was typed.
    DomainCancel,
    /// Who matches, in a panel of their own.
    DomainPeople,
    /// The panel that shows whom a domain would match.
    DomainPreview,
    /// Its button that agrees.
    DomainConfirm,
    /// Its button that goes back.
    DomainBack,
    /// The ways to move the clock on.
    ClockWays,
    /// The field of a date to go to.
    ClockDate,
    /// What happens on the way.
    ClockAhead,
    /// The cards of the Seats pane.
    SeatsCards,
    /// A button of a card.
    SeatsCard(seats::Control),
    /// A card without any button.
    SeatsType(SeatType),
    /// Twelve months of seats beside the cards.
    SeatsChart,
    /// Who holds which seat.
    SeatsTable,
    /// The seat of the row under the cursor, while its list is open.
    SeatsCell,
    /// That list.
    SeatsMenu,
    /// The panel of the snapshots.
    Snapshots,
    /// The list in it.
    SnapshotList,
    /// The name to save under.
    SnapshotName,
    /// The overview of Account & Billing.
    BillingOverview,
    /// The card on file.
    PaymentMethod,
    /// The search box of the orders.
    OrdersSearch,
    /// The orders.
    OrdersTable,
    /// The opened receipt.
    Receipt,
    /// The subscriptions with their seats.
    Subscriptions,
    /// A button beside the seats of a type.
    Billing(Control),
    /// The page of the tab of Pricing & Features.
    PricingPage,
    /// Something of Pricing & Features that can be pressed.
    Pricing(pricing::Control),
    /// The rows of the checkout's cart.
    CheckoutCart,
    /// The checkout's choice of the card on file.
    CheckoutOnFile,
    /// The checkout's choice of another card.
    CheckoutOther,
    /// The way from the checkout to the create-user wizard.
    CheckoutCreateUser,
    /// The dialog "Contact sales".
    ContactSales,
    /// Its choice to be called.
    ContactCall,
    /// Its choice to write.
    ContactMessage,
    /// Its field.
    ContactText,
    /// Its button that sends.
    ContactSend,
    /// Its button that does not.
    ContactCancel,
    /// The dialog that removes seats.
    RemoveSeats,
    /// How many.
    RemoveAmount,
    /// The sign that lowers the number.
    RemoveLess,
    /// The sign that raises it.
    RemoveMore,
    /// The button that removes.
    RemoveSubmit,
    /// The button that leaves the dialog.
    RemoveClose,
    /// The dialog for a team or a preset.
    GroupForm,
    /// Its field for the name.
    GroupName,
    /// Its list of teams above.
    GroupParent,
    /// Its list of home pages.
    GroupHome,
    /// Its field for the dashboard.
    GroupDashboard,
    /// Its list of languages.
    GroupLanguage,
    /// Its list of formats.
    GroupFormat,
    /// Its field for the signature.
    GroupSignature,
    /// Whose property it is.
    GroupObject,
    /// What the property holds.
    GroupValue,
    /// The open list of one of these.
    GroupMenu,
    /// Its button that keeps it.
    GroupSave,
    /// Its button that does not.
    GroupCancel,
    /// The sign-up page.
    SignUp,
    /// Its field for the address.
    SignUpEmail,
    /// Its field for the first name.
    SignUpFirstName,
    /// Its field for the last name.
    SignUpLastName,
    /// Its field for the password.
    SignUpPassword,
    /// Its button that signs up.
    SignUpSubmit,
    /// Its button that closes it.
    SignUpCancel,
    /// The page behind a link to choose another password.
    ChoosePassword,
    /// Its field for the password.
    ChoosePasswordField,
    /// Its field for the same password again.
    ChoosePasswordAgain,
    /// Its button that takes it.
    ChoosePasswordSubmit,
    /// Its button that closes it.
    ChoosePasswordCancel,
    /// The export dialog.
    Export,
    /// Its field for the file.
    ExportPath,
    /// Its button that exports.
    ExportSubmit,
    /// Its button that closes it.
    ExportCancel,
    /// The permission editor.
    PermissionsEditor,
    /// The field that searches it.
    PermissionsSearch,
    /// Its groups and permissions.
    PermissionsTree,
    /// What is said about the permission under its cursor.
    PermissionsAbout,
    /// Its button that keeps the changes.
    PermissionsSave,
    /// Its button that does not.
    PermissionsCancel,
    /// The wizard's dialog for a CSV file.
    CsvFile,
    /// Its field for the file.
    CsvPath,
    /// The folders and files below that field.
    CsvList,
    /// Its button that reads the file.
    CsvChoose,
    /// The addresses that the file would add.
    CsvPreview,
    /// Its button that adds them.
    CsvAdd,
    /// Its button that closes it.
    CsvCancel,
    /// The wizard's list of Salesforce records.
    Salesforce,
    /// The search over it.
    SalesforceSearch,
    /// The records.
    SalesforceList,
    /// The box for all of them.
    SalesforceAll,
    /// The button that adds them.
    SalesforceAdd,
    /// The button that closes the list.
    SalesforceCancel,
    /// The record of a user.
    Record,
    /// The card with the user's name.
    RecordCard,
    /// The dropdown with the main team [USR-03].
    RecordMainTeam,
    /// The dropdown with the extra teams [USR-03].
    RecordExtraTeams,
    /// The dropdown with the preset [USR-03].
    RecordPreset,
    /// The dropdown "Seat assignment" [USR-05].
    RecordSeats,
    /// The open list of one of them.
    RecordMenu,
    /// The header of the record's section "Invitation".
    RecordInvitation,
    /// The invite link in it.
    RecordLink,
    /// The header of the record's section "Assign a seat".
    RecordSeat,
    /// The header of the record's section "Permissions".
    RecordPermissions,
    /// The groups in it.
    RecordGroups,
    /// The drawer with every permission.
    RecordDrawer,
    /// The field that searches it.
    RecordSearch,
    /// Its groups and permissions.
    RecordTree,
    /// The Actions menu of a record.
    RecordActions,
    /// The search box of a permission history.
    HistorySearch,
    /// The count beside it.
    HistoryCount,
    /// The rows of a permission history.
    HistoryTable,
    /// The opened row.
    HistoryEntry,
    /// The rows of the operator's own notifications.
    NotificationsTable,
    /// The switches for mails in them.
    NotificationsEmail,
    /// The switches for notices in the app.
    NotificationsInApp,
    /// The button that keeps what was turned.
    NotificationsSave,
    /// The button that does not.
    NotificationsDiscard,
    /// What to do when an invitation does not arrive.
    NoMail,
    /// All that lies below what is on top; a click on it closes a menu.
    Backdrop,
    /// The account menu.
    AccountMenu,
    /// The help.
    Help,
    /// The field that searches the help.
    HelpSearch,
    /// What has happened lately.
    Toasts,
    /// A list to pick from, such as the command palette.
    Picker,
    /// The field that narrows a list to pick from.
    PickerField,
    /// The rows of a list to pick from.
    PickerList,
    /// The dialog on top.
    Dialog,
    /// A button of the dialog on top.
    Answer(Answer),
    /// The page that sells seats.
    BuySeats,
    /// The number of seats to buy.
    BuyAmount,
    /// The sign that lowers it.
    BuyLess,
    /// The sign that raises it.
    BuyMore,
    /// The button that buys.
    BuySubmit,
    /// The button that leaves the page.
    BuyCancel,
    /// The card form's field for the number. What flows keep of a screen shows its last four digits only [INV-20].
    CardNumber,
    /// The card form's field for the expiry.
    CardExpiry,
    /// The card form's field for the code.
    CardCode,
    /// The card form's field for the name.
    CardHolder,
    /// The dialog that puts another card on file.
    ChangeCard,
    /// Its button that does it.
    ChangeCardSave,
    /// Its button that does not.
    ChangeCardCancel,
    /// The wizard's steps.
    WizardSteps,
    /// The wizard's page.
    WizardPage,
    /// What the wizard will do, at its right.
    WizardSummary,
    /// The wizard's buttons.
    WizardButtons,
    /// The button that goes on: Next, Create user, Done.
    WizardNext,
    /// The button that goes back, or cancels on the first page.
    WizardBack,
    /// The field for addresses.
    WizardField,
    /// The line under the field: help, or what is wrong.
    WizardHint,
    /// The line with the buttons of other sources than typing.
    WizardSources,
    /// The button that opens a CSV file.
    WizardCsv,
    /// The button that shows the Salesforce records.
    WizardSalesforce,
    /// The list of addresses.
    WizardAddresses,
    /// The header of the section "Assign a seat".
    WizardSeatSection,
    /// The dropdown of seats.
    WizardSeats,
    /// The open list of that dropdown.
    WizardSeatMenu,
    /// The header of the section "Choose how to narrow access".
    WizardNarrowSection,
    /// The choice "Don't narrow access".
    WizardDontNarrow,
    /// The choice "Start with a template".
    WizardWithTemplate,
    /// The header of its part "Narrow access with a default permission set".
    WizardTemplateSection,
    /// The dropdown of templates in it.
    WizardTemplates,
    /// The open list of that dropdown.
    WizardTemplateMenu,
    /// The choice "Start from scratch".
    WizardFromScratch,
    /// The part "Narrow access with permissions", which opens the permission editor.
    WizardPermissions,
    /// The header of the section "Review access".
    WizardReviewSection,
    /// The review of the resulting access.
    WizardReview,
    /// The box "Don't send an email invite".
    WizardSkipInvite,
    /// The list of users about to be created.
    WizardBatch,
    /// The header of the section "Add your users to a team".
    WizardTeamsSection,
    /// The dropdown of main teams.
    WizardMainTeam,
    /// The dropdown of extra teams.
    WizardExtraTeams,
    /// The header of the section "Set users up with presets".
    WizardPresetsSection,
    /// The dropdown of presets.
    WizardPreset,
    /// The open list of one of these dropdowns.
    WizardSetUpMenu,
    /// The list of invite links.
    WizardLinks,
    /// The classic flow's field for the address.
    ClassicEmail,
    /// The way to the user who has that address already.
    ClassicOpenUser,
    /// Its field for the first name.
    ClassicFirstName,
    /// Its field for the last name.
    ClassicLastName,
    /// Something that can be chosen of a classic grant.
    ClassicItem(Item),
    /// The open list of a scope.
    ClassicMenu,
    /// The hint that leads to the seat-based wizard.
    ClassicSeatFlow,
    /// What a classic grant comes to.
    ClassicPreview,
    /// The box "Send welcome email".
    ClassicWelcome,
    /// The editor of a classic grant.
    ClassicEditor,
    /// What is edited in it.
    ClassicForm,
    /// Its button that keeps the changes.
    ClassicSave,
    /// Its button that does not.
    ClassicCancel,
    /// The page that sums the classic roles up.
    ClassicRoles,
    /// The cards of the connected apps.
    AppsList,
    /// The search box above them.
    AppsSearch,
    /// The app log.
    AppsLog,
    /// What can be done to an app.
    AppMenu,
    /// The panel of an app.
    AppPanel,
    /// Its button that takes the app off.
    AppUninstall,
    /// Its button that connects the app again.
    AppReconnect,
    /// Its button that closes it.
    AppClose,
    /// The pages of Salesforce.
    SalesforcePage,
    /// The tab of the page that says how syncing is doing.
    SalesforceHealth,
    /// The tab of the features.
    SalesforceFeatures,
    /// The tab of the sync settings.
    SalesforceSync,
    /// The fields of the sync settings.
    SyncFields,
    /// The one with the focus.
    SyncField,
    /// Its open list.
    SyncMenu,
    /// The button that keeps what was chosen.
    SyncSave,
    /// The button that does not.
    SyncCancel,
    /// The box that a new Salesforce user's rights were checked.
    ConnectChecked,
    /// A page of Salesforce, in a tab of its own.
    SalesforceTab,
    /// What is asked on it.
    SalesforceForm,
    /// The field for the login name.
    SalesforceUsername,
    /// The field for the password.
    SalesforcePassword,
}
