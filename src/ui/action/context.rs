//! Where keys are looked up.

/// Where keys are looked up. Each place in the program names the contexts that apply, the nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContextId {
    /// Works everywhere, even while something is typed.
    Always,
    /// The panes, when no overlay is open.
    Panes,
    /// A pane from which Esc leads somewhere: to the first pane, or to the whole list from a search.
    Return,
    /// The Users pane.
    Users,
    /// The Users pane as of 2017. It stands before or behind the other, as the pane's button does.
    ClassicUsers,
    /// The roles of the classic flow.
    ClassicRoles,
    /// The editor of what the classic flow grants.
    ClassicEditor,
    /// The Users pane, when somebody is under the cursor.
    UserRow,
    /// The Users pane, when filters keep somebody away.
    Filtered,
    /// The Users pane, when somebody is selected.
    Selected,
    /// The Users pane, when the card about invitations is there.
    InviteCard,
    /// A field of the form for several users.
    BulkForm,
    /// Several jobs to look at.
    Jobs,
    /// A job that goes on.
    JobRunning,
    /// A job that is over.
    JobOver,
    /// Somebody was refused.
    Refused,
    /// The lists of the filters.
    Filters,
    /// A log: the outbox or the audit log.
    Log,
    /// A log with an entry under the cursor.
    LogEntry,
    /// A mail with a link to sign up with.
    OutboxLink,
    /// A mail with a link to choose another password.
    OutboxReset,
    /// The audit log.
    AuditLog,
    /// The teams.
    Teams,
    /// A team is under the cursor.
    TeamRow,
    /// The members of a team.
    TeamMembers,
    /// A member is under the cursor.
    TeamMember,
    /// The presets.
    Presets,
    /// A preset is under the cursor.
    PresetRow,
    /// The Partner Dashboard.
    PartnerDashboard,
    /// The same, while somebody works at clients without being tagged.
    Uncredited,
    /// The clients of a partner.
    Clients,
    /// A client is under the cursor.
    ClientRow,
    /// The panel of a client is open.
    ClientPanel,
    /// Somebody whom the Client Access Manager knows is under the cursor there.
    Excepted,
    /// One of the partner's people is under the cursor, in the panel of a client or in the Client Access Manager.
    ClientPerson,
    /// One of them who is or was assigned to a client.
    Assignment,
    /// The same, while the client has not added the employee.
    Unanswered,
    /// The Client Access Manager.
    ClientAccess,
    /// A dialog whose fields are kept by a key.
    Form,
    /// The partner employees.
    Employees,
    /// The same, with somebody under the cursor.
    EmployeeRow,
    /// The drawer of an employee.
    EmployeeDrawer,
    /// The same, with a client under the cursor that the employee works for.
    EmployeeClient,
    /// An employee under the cursor, or in the drawer, who is a user of the account.
    EmployeeUser,
    /// The record of a user of a partner account.
    RecordPartner,
    /// The permission editor of a user of a partner account.
    PermissionsMenu,
    /// The partner program of a user.
    PartnerProgram,
    /// The clock of the world.
    Clock,
    /// The ways to move a simulated clock on.
    ClockWays,
    /// The Seats pane.
    Seats,
    /// The Seats pane, when somebody is under the cursor.
    SeatRow,
    /// The buttons of its cards.
    SeatCards,
    /// The snapshots.
    Snapshots,
    /// A snapshot is under the cursor.
    SnapshotRow,
    /// A tab of Account & Billing.
    Billing,
    /// The same, in an account where a charge failed.
    PastDue,
    /// The orders.
    Orders,
    /// The same, with an order under the cursor.
    OrderRow,
    /// The subscriptions.
    Subscriptions,
    /// Partners > Automation, while it is looked at.
    PartnersAutomation,
    /// The same, when there is a domain worth proposing.
    DomainProposal,
    /// The same, while a domain is typed.
    DomainForm,
    /// The same, while it is looked at whom a domain would match.
    DomainPreview,
    /// The connected apps.
    Apps,
    /// The cards of the connected apps.
    AppCards,
    /// The same, with an app under the cursor.
    AppRow,
    /// The panel of an app.
    AppPanel,
    /// The pages of Salesforce.
    SalesforceApp,
    /// Its sync settings.
    SyncForm,
    /// Somebody is logged in to Salesforce to connect another user.
    SalesforceVisit,
    /// Salesforce, to which nobody is connected.
    SalesforceUnconnected,
    /// Pricing & Features.
    Pricing,
    /// A product of the bundle, of which there is more than one tier or term to be had.
    BundleProduct,
    /// The rows of a cart.
    Cart,
    /// The properties of records.
    Properties,
    /// A property is under the cursor.
    PropertyRow,
    /// A text field with the focus: printable keys type, the field's own keys edit.
    Field,
    /// The search box of a table.
    SearchBox,
    /// Any list with a cursor.
    List,
    /// A menu or a dropdown.
    Menu,
    /// Whatever lies over a screen without taking its place.
    Overlay,
    /// A text that is scrolled.
    Reading,
    /// The help overlay.
    Help,
    /// The record of a user, be it there or deleted meanwhile.
    Record,
    /// The record of a user who is there.
    RecordUser,
    /// An invitation that somebody waits for: of a record, of the outbox, of the wizard's last page.
    Invitation,
    /// The permission history of a user.
    History,
    /// The operator's own notifications.
    Notifications,
    /// The record of a user with an invite link that works.
    RecordInvite,
    /// The record itself, while no drawer has the keyboard.
    RecordPage,
    /// The record of a user in which something was edited and not saved [USR-09].
    RecordDirty,
    /// A section or a group of the record, or a field of it.
    RecordSection,
    /// Inside an open group of the record's drawer.
    RecordInside,
    /// The record's drawer.
    RecordDrawer,
    /// The permission editor.
    PermissionEditor,
    /// A group in it.
    PermissionGroup,
    /// A permission in it.
    Permission,
    /// A dialog.
    Dialog,
    /// A question, of which the arrows move from button to button.
    Question,
    /// The page that sells seats.
    Purchase,
    /// A number that is raised and lowered.
    Spinner,
    /// The wizard, on any page.
    Wizard,
    /// A page of the wizard that has one before it to go back to.
    WizardBack,
    /// The wizard's first page, from which the other sources of users are opened.
    WizardSources,
    /// The list of Salesforce records.
    Records,
    /// The list of addresses on the wizard's first page.
    WizardAddresses,
    /// A section header of the wizard's second page.
    WizardSection,
    /// Inside an open section of the wizard's second page.
    WizardInside,
    /// A button, dropdown, radio or box of a wizard.
    WizardControl,
    /// The list of invite links on the wizard's last page.
    WizardLinks,
}

impl ContextId {
    /// The id of the message that names it.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Always => "context-always",
            Self::Panes => "context-panes",
            Self::Return => "context-return",
            Self::ClassicRoles => "context-classic-roles",
            Self::ClassicEditor => "context-classic-editor",
            Self::ClassicUsers => "context-classic-users",
            Self::Users | Self::UserRow | Self::Filtered | Self::Selected => "context-users",
            Self::Filters => "context-filters",
            Self::InviteCard => "context-invite-card",
            Self::BulkForm => "context-bulk-form",
            Self::Jobs | Self::JobRunning | Self::JobOver => "context-jobs",
            Self::Refused => "context-refused",
            Self::Log | Self::LogEntry => "context-log",
            Self::OutboxLink => "context-outbox-link",
            Self::OutboxReset => "context-outbox-reset",
            Self::AuditLog => "context-audit-log",
            Self::Teams | Self::TeamRow => "context-teams",
            Self::TeamMembers | Self::TeamMember => "context-team-members",
            Self::Presets | Self::PresetRow => "context-presets",
            Self::PartnerDashboard | Self::Uncredited => "context-partner-dashboard",
            Self::Employees | Self::EmployeeRow | Self::EmployeeUser => "context-employees",
            Self::EmployeeDrawer | Self::EmployeeClient => "context-employee-drawer",
            Self::RecordPartner => "context-record-partner",
            Self::PermissionsMenu => "context-permissions-menu",
            Self::PartnerProgram => "context-partner-program",
            Self::Clients | Self::ClientRow | Self::ClientPanel => "context-clients",
            Self::ClientPerson | Self::Assignment | Self::Unanswered => "context-client-people",
            Self::ClientAccess | Self::Excepted => "context-client-access",
            Self::Clock => "context-clock",
            Self::ClockWays => "context-clock-ways",
            Self::Seats | Self::SeatRow => "context-seats",
            Self::SeatCards => "context-seat-cards",
            Self::Snapshots | Self::SnapshotRow => "context-snapshots",
            Self::Billing => "context-billing",
            Self::PastDue => "context-past-due",
            Self::Orders | Self::OrderRow => "context-orders",
            Self::Subscriptions => "context-subscriptions",
            Self::PartnersAutomation | Self::DomainProposal => "context-partners-automation",
            Self::DomainForm => "context-domain-form",
            Self::DomainPreview => "context-domain-preview",
            Self::Apps | Self::AppCards | Self::AppRow | Self::AppPanel => "context-apps",
            Self::SalesforceApp | Self::SyncForm | Self::SalesforceVisit | Self::SalesforceUnconnected => {
                "context-salesforce"
            }
            Self::Pricing | Self::BundleProduct => "context-pricing",
            Self::Cart => "context-cart",
            Self::Properties | Self::PropertyRow => "context-properties",
            Self::Field => "context-field",
            Self::SearchBox => "context-search-box",
            Self::List => "context-list",
            Self::Menu => "context-menu",
            Self::Overlay => "context-overlay",
            Self::Reading => "context-reading",
            Self::Help => "context-help",
            Self::Record | Self::RecordUser | Self::RecordPage | Self::RecordDirty => "context-record",
            Self::Invitation => "context-invitation",
            Self::History => "context-history",
            Self::Notifications => "context-notifications",
            Self::RecordInvite => "context-record-invite",
            Self::RecordSection | Self::RecordInside => "context-record-section",
            Self::RecordDrawer => "context-record-drawer",
            Self::PermissionEditor => "context-permission-editor",
            Self::PermissionGroup => "context-permission-group",
            Self::Permission => "context-permission",
            Self::Dialog | Self::Question | Self::Form => "context-dialog",
            Self::Purchase => "context-purchase",
            Self::Spinner => "context-spinner",
            Self::Wizard | Self::WizardBack => "context-wizard",
            Self::WizardSources => "context-wizard-sources",
            Self::Records => "context-records",
            Self::WizardAddresses => "context-wizard-addresses",
            Self::WizardSection | Self::WizardInside => "context-wizard-section",
            Self::WizardControl => "context-wizard-control",
            Self::WizardLinks => "context-wizard-links",
        }
    }
}
