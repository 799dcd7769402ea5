//! The state each screen is shown in.

mod apps;
mod billing;
mod classic;
mod clients;
mod clock;
mod partner_dashboard;
mod partner_domain;
mod pricing;
mod salesforce;
mod show;

pub use show::go_to_audit_log;

/// The operator of the demo's first account.
pub const ADA: &str = "ada@northwind.example";

/// Makes the enum and the list of all of it, so that none is forgotten.
macro_rules! states {
    ($($(#[$doc:meta])* $state:ident,)+) => {
        /// A screen in one state.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum State {
            $($(#[$doc])* $state,)+
        }

        impl State {
            /// All states.
            pub const ALL: &[Self] = &[$(Self::$state),+];
        }
    };
}

states! {
    /// The Users pane.
    Users,
    /// A search in it, with the marks of its hits.
    Search,
    /// The record of somebody with several teams and rights of their own, its first section open.
    Record,
    /// The record of somebody who has not signed up yet.
    RecordInvited,
    /// The drawer with every permission of the first of them.
    RecordPermissions,
    /// Rows sorted by when they were last active, two of them selected.
    Selected,
    /// Rows that two filters keep, the list of one of them open.
    Filters,
    /// Nobody is left.
    Nobody,
    /// Page 1 of the wizard with addresses of every kind.
    AddUsers,
    /// The dialog for a CSV file, with the cursor on a file of its folder.
    CsvFile,
    /// The same, with a file that has invalid rows.
    CsvProblem,
    /// What a file would add.
    CsvPreview,
    /// Page 2 with the list of seats open.
    SeatMenu,
    /// Page 2 with the list of templates open.
    TemplateMenu,
    /// The permission editor over a template of which the seat cannot hold all, with a change of its own.
    PermissionEditor,
    /// The review of what was changed and is left out.
    Review,
    /// Page 2 with all three sections open.
    AllSections,
    /// Page 3.
    Invite,
    /// Page 4.
    Continue,
    /// The question about too few seats.
    Shortage,
    /// The page that sells the missing seats.
    BuySeats,
    /// What it asks before it buys.
    BuyQuestion,
    /// Page 4 with the list of extra teams open.
    SetUp,
    /// The account menu.
    AccountMenu,
    /// The same at its end.
    AccountMenuEnd,
    /// The help of the Users pane.
    Help,
    /// A pane that has no screen yet, of use to partners only.
    PartnerDashboard,
    /// The partner's employees.
    PartnerEmployees,
    /// The same, with the clients of one of them.
    PartnerEmployee,
    /// What the employees are filtered by, the list of one filter open.
    PartnerFilter,
    /// Why somebody does not see them.
    PartnerRefused,
    /// The tag of one, switched off.
    PartnerProgram,
    /// The menu that leads to it.
    PermissionsMore,
    /// The dialog that asks to type REMOVE, with another word.
    TypeRemove,
    /// The details of one of its clients.
    ClientPanel,
    /// Clients for an employee, with a HubID that there is none of.
    AssignClients,
    /// What can be done about an employee at a client.
    AssignmentMenu,
    /// The text that asks a client for access.
    RequestText,
    /// Somebody whom another partner has.
    Conflict,
    /// A new address on the own domain for them.
    OtherAddress,
    /// People for a client, one of them on another domain.
    AddEmployees,
    /// The Client Access Manager.
    ClientAccess,
    /// The connected apps, one of them connected again.
    ConnectedApps,
    /// The menu More of Salesforce.
    AppMenu,
    /// The panel of an app that has expired.
    AppDetails,
    /// What can be installed.
    InstallApp,
    /// The question before it is.
    InstallQuestion,
    /// Salesforce: how syncing is doing.
    SalesforceHealth,
    /// Salesforce: what can be done with it.
    SalesforceFeatures,
    /// Salesforce: what is synced, a field of it chosen anew.
    SyncSettings,
    /// The same, with the list of another field open.
    SyncMenu,
    /// Connecting a different user to Salesforce: what is to be checked beforehand.
    ConnectCheck,
    /// Salesforce's log-in, with a password that nobody can see.
    ConnectLogIn,
    /// The same, with a password that was wrong.
    ConnectWrong,
    /// Salesforce asks whether HubSpot may come in.
    ConnectConsent,
    /// The comparison with somebody who may do more.
    ConnectCompare,
    /// The same with somebody of another organisation who may do less.
    ConnectLess,
    /// The outbox, with mails of three days.
    Outbox,
    /// The same, with an invitation open.
    Mail,
    /// The sign-up page, with everything wrong that can be.
    SignUp,
    /// The audit log.
    AuditLog,
    /// The same, with an entry open.
    AuditEntry,
    /// The Salesforce records, two of them cleared.
    Salesforce,
    /// What was found unfinished.
    Unfinished,
    /// What the audit log can be filtered by.
    AuditFilter,
    /// The export dialog.
    Export,
    /// The teams, with the members of one.
    Teams,
    /// The dialog for a team, with the list of parents open.
    TeamForm,
    /// The question whether to delete one.
    TeamDelete,
    /// The presets.
    Presets,
    /// The properties of records.
    Properties,
    /// The dialog for one.
    PresetForm,
    /// The export of users that the search shows.
    ExportUsers,
    /// The page to choose another password, with two that differ.
    ChoosePassword,
    /// The same behind a link that a newer mail took the place of.
    ChoosePasswordVoid,
    /// The permission history of somebody whose permissions were changed, with a row open.
    PermissionHistory,
    /// Its export.
    HistoryExport,
    /// Partners > Automation of a partner without a domain.
    PartnerDomain,
    /// The same, read by somebody who may set none.
    PartnerDomainRead,
    /// The same, with a shared domain typed.
    PartnerDomainShared,
    /// The preview of a domain by which people stop matching.
    PartnerDomainPreview,
    /// The operator's own notifications, some of them turned.
    Notifications,
    /// The help for an invitation that does not arrive.
    NoMail,
    /// The list of those to whom a sample lead can be assigned.
    LeadOwner,
    /// What can be done to those who are selected.
    BulkMenu,
    /// The form for them, with a field marked and its list open.
    BulkForm,
    /// What it would come to.
    BulkPreview,
    /// The question before invitations are mailed again.
    BulkQuestion,
    /// The panel of jobs, with none.
    Jobs,
    /// The classic flow with everything wrong that can be with its details.
    ClassicDetails,
    /// The same with names that HubSpot knows.
    ClassicKnown,
    /// Its page of the role, with adjustments and the list of a scope open.
    ClassicRole,
    /// What the role comes to, and the products.
    ClassicPreview,
    /// The page that sums the roles up.
    ClassicRoles,
    /// The welcome e-mail.
    ClassicWelcome,
    /// What was created.
    ClassicDone,
    /// The question whether somebody without any product is kept.
    ClassicNoProduct,
    /// The editor of a grant over the record.
    ClassicEditor,
    /// The flow in an account that is not free.
    ClassicBanner,
    /// The Seats pane, with a button of a card in focus.
    Seats,
    /// The list of seats for somebody in it.
    SeatChange,
    /// An account outside the pilot, with no Service Seat free, for somebody who may not change how many there are; the
    /// filters keep everybody away.
    SeatsHeld,
    /// The clock, with what the next renewal brings.
    Clock,
    /// The same with a day of the past.
    ClockBack,
    /// What it asks before it is moved on.
    ClockQuestion,
    /// The subscriptions, with the seats of each type.
    Subscriptions,
    /// The dialog that removes seats.
    RemoveSeats,
    /// The question before a removal is taken back.
    CancelRemoval,
    /// The panel of the snapshots with three of them.
    Snapshots,
    /// The same with none, and a name that cannot be.
    SnapshotName,
    /// The question before one is restored.
    SnapshotRestore,
    /// The tiers of a product of which the account has one.
    Pricing,
    /// The same for somebody who may not buy.
    PricingRefused,
    /// The page of the bundle, with nothing ticked.
    Bundle,
    /// The same with a hub and its add-on, and an add-on that lacks its hub under the cursor.
    BundleTicked,
    /// The dialog that asks the sales team for a call, without a number.
    ContactSales,
    /// What is asked before a trial.
    TrialQuestion,
    /// The cart of a bundle.
    CheckoutCart,
    /// The card form of an account without a card, with what is wrong.
    CheckoutPayment,
    /// All that is bought once more.
    CheckoutReview,
    /// What was bought.
    CheckoutDone,
    /// The overview of Account & Billing.
    BillingOverview,
    /// The card on file.
    PaymentMethod,
    /// The dialog that changes it, with everything wrong that can be.
    ChangeCard,
    /// The same over the page that sells seats, in an account that has no card.
    CardNeeded,
    /// The orders, after two purchases.
    Orders,
    /// The same, with a receipt open.
    Receipt,
    /// The overview of an account with a bill past due.
    PastDue,
    /// The question before it is charged again.
    RetryQuestion,
    /// A window that is too small.
    TooSmall,
}

impl State {
    /// Whether showing it changes the demo.
    pub const fn changes(self) -> bool {
        matches!(
            self,
            Self::Continue
                | Self::ConnectedApps
                | Self::Conflict
                | Self::OtherAddress
                | Self::ClassicDone
                | Self::CheckoutDone
                | Self::SetUp
                | Self::Outbox
                | Self::Mail
                | Self::SignUp
                | Self::AuditLog
                | Self::AuditEntry
                | Self::AuditFilter
                | Self::Export
                | Self::ChoosePassword
                | Self::ChoosePasswordVoid
                | Self::PermissionHistory
                | Self::HistoryExport
                | Self::Snapshots
                | Self::SnapshotRestore
                | Self::Orders
                | Self::Receipt
                | Self::PastDue
                | Self::RetryQuestion
        )
    }
}
