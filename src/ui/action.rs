//! Actions are data: what can be done, where, and what it is called. The key line, the help, the account menu and the
//! keymap's check read this one list.

use super::place::Place;
use crate::domain::guard::Operation;

/// Something a key can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActionId {
    /// Go to the n-th tab, counted from 0.
    Tab(u8),
    /// Go to a place that has no tab.
    Go(Place),
    /// Open the account menu.
    AccountMenu,
    /// List every action, to search and to carry out.
    Palette,
    /// Show what has happened lately.
    Toasts,
    /// Go over to the other language.
    SwitchLanguage,
    /// Choose another theme.
    ChooseTheme,
    /// Take the mouse, or leave it to the terminal.
    ToggleMouse,
    /// Open another account, as one of its users [0.5].
    SwitchAccount,
    /// Operate as another user of this account [0.5].
    SwitchOperator,
    /// Show every key that works here.
    Help,
    /// Leave, asking when something is unsaved.
    Quit,
    /// Leave at once.
    QuitNow,
    /// Open the create-user wizard (CRU).
    CreateUser,
    /// Open the classic flow of 2017 [LEG-01].
    AddClassicUser,
    /// Sum up what the classic roles may do [LEG-19].
    CompareRoles,
    /// Open the record of the user under the cursor [USR-02].
    OpenUser,
    /// The record of the next user of the list.
    NextUser,
    /// The record of the user before.
    PrevUser,
    /// Open the Actions menu of the user's record [USR-04].
    UserActions,
    /// Open the permission history of the user [USR-04, EXT-23].
    PermissionHistory,
    /// Assign a sample lead, to the user of the record or to one who is picked [CRU-43].
    AssignLead,
    /// Say what to do when an invitation does not arrive [CRU-42].
    NoMail,
    /// Open the operator's own notifications [USR-14].
    MyNotifications,
    /// One column to the right.
    GridRight,
    /// One column to the left.
    GridLeft,
    /// Copy the user's address.
    CopyEmail,
    /// Copy the user's invite link [CRU-38].
    CopyInvite,
    /// Open the drawer with every permission of the user.
    ShowPermissions,
    /// Create a team [EXT-14].
    CreateTeam,
    /// Another name for the team, or another team above it.
    EditTeam,
    /// Delete the team.
    DeleteTeam,
    /// Who is in the team.
    ShowMembers,
    /// Add somebody to the team, as to the main team.
    AddMain,
    /// Add somebody to the team, as to an extra team.
    AddExtra,
    /// Take somebody out of the team.
    RemoveMember,
    /// Create a preset [EXT-15].
    CreatePreset,
    /// Change what the preset says.
    EditPreset,
    /// Delete the preset.
    DeletePreset,
    /// Create a property of records [LEG-17].
    CreateProperty,
    /// Another name or type for the property.
    EditProperty,
    /// Make the property a default one, or no longer [PM-03].
    ToggleDefaultProperty,
    /// Put the cursor into the search box.
    Search,
    /// Open the lists of the filters.
    FilterUsers,
    /// The list of the next filter.
    NextFilter,
    /// The list of the filter before.
    PrevFilter,
    /// Keep what the row of a filter's list stands for, or no longer.
    TickFilter,
    /// Filter nothing any more.
    ClearFilters,
    /// Choose the column that sorts.
    Sort,
    /// Sort in the other direction.
    ReverseSort,
    /// Select the row, or no longer, and go on to the next.
    Select,
    /// Select all rows shown, or none of them when all are.
    SelectAll,
    /// Select nothing any more.
    SelectNone,
    /// Copy the addresses of the selected users, or of the one under the cursor.
    CopyAddresses,
    /// Change fields of several users at once [EXT-25].
    BulkEdit,
    /// What can be done to several users at once.
    BulkActions,
    /// Mark a field of the form for several users, or no longer.
    MarkChange,
    /// Show whose invitation nobody has accepted [EXT-16].
    ReviewInvites,
    /// Mail all invitations again that nobody has accepted [EXT-16].
    ResendInvites,
    /// Close the card about invitations.
    CloseCard,
    /// Show the jobs of the account.
    Jobs,
    /// The next job.
    NextJob,
    /// The job before.
    PrevJob,
    /// Stop a job before its next step.
    CancelJob,
    /// Do not look at a job any more.
    DismissJob,
    /// Select those who were refused.
    SelectRefused,
    /// Choose what a log is filtered by.
    Filter,
    /// Sign up with the link of the invitation.
    SignUp,
    /// Choose another password with the link of the mail [EXT-22].
    ChoosePassword,
    /// Export the audit log.
    Export,
    /// Export users: those selected, else those shown [PM-20].
    ExportUsers,
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// One page up.
    PageUp,
    /// One page down.
    PageDown,
    /// To the first row.
    First,
    /// To the last row.
    Last,
    /// The next field or button.
    NextField,
    /// The field or button before.
    PrevField,
    /// The button at the right.
    NextButton,
    /// The button at the left.
    PrevButton,
    /// Do what the focused thing does.
    Activate,
    /// Toggle or choose the focused thing.
    Toggle,
    /// Open a section.
    Expand,
    /// Close a section.
    Collapse,
    /// Grant more of a permission.
    PermissionMore,
    /// Grant less of a permission.
    PermissionLess,
    /// Take in records that nobody owns, or no longer.
    PermissionUnassigned,
    /// Keep what was changed.
    Save,
    /// Add the users of a CSV file to the batch [CRU-07].
    AddFromCsv,
    /// Add users from the Salesforce records [CRU-11].
    AddFromSalesforce,
    /// Take the focused row out of a list.
    RemoveRow,
    /// The wizard's next page.
    NextPage,
    /// The wizard's page before.
    PrevPage,
    /// Copy the focused link.
    CopyOne,
    /// Copy all links.
    CopyAll,
    /// Close, cancel, or clear: one step back.
    Back,
}

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
    /// The simulated clock.
    Clock,
    /// The subscriptions.
    Subscriptions,
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

/// One action as the list has it.
#[derive(Clone, Copy, Debug)]
pub struct Action {
    /// Which.
    pub id: ActionId,
    /// Its name in keymap files.
    pub name: &'static str,
    /// The message that names it in the key line and the help.
    pub label: &'static str,
    /// What guards it, when a right does.
    pub guard: Option<Operation>,
    /// Where it works.
    pub contexts: &'static [ContextId],
    /// How eagerly the key line shows it, where it works: 0 never, 1 first.
    pub prominence: u8,
}

use ActionId as A;
use ContextId as C;

impl Action {
    /// The id of the message that says what it does, in full: for the help, the palette and lists of keys.
    pub fn about(&self) -> String {
        format!("do-{}", self.name.replace('.', "-"))
    }
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
            Self::ClassicUsers | Self::Users | Self::UserRow | Self::Filtered | Self::Selected => "context-users",
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
            Self::Clock => "context-clock",
            Self::Subscriptions => "context-subscriptions",
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
            Self::Dialog | Self::Question => "context-dialog",
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

const fn action(
    id: ActionId,
    name: &'static str,
    label: &'static str,
    contexts: &'static [ContextId],
    prominence: u8,
) -> Action {
    Action { id, name, label, guard: None, contexts, prominence }
}

/// An action that a right guards.
const fn guarded(
    id: ActionId,
    name: &'static str,
    label: &'static str,
    guard: Operation,
    contexts: &'static [ContextId],
    prominence: u8,
) -> Action {
    Action { id, name, label, guard: Some(guard), contexts, prominence }
}

use Operation as O;

/// Every action.
pub const ACTIONS: &[Action] = &[
    Action {
        id: A::CreateUser,
        name: "users.create",
        label: "action-create-user",
        guard: Some(Operation::CreateUsers),
        contexts: &[C::Users],
        prominence: 2,
    },
    guarded(A::AddClassicUser, "users.add-classic", "action-add-user", O::AddClassicUsers, &[C::ClassicUsers], 2),
    action(A::CompareRoles, "classic.roles", "action-compare-roles", &[C::ClassicRoles], 4),
    action(A::FilterUsers, "users.filter", "action-filter", &[C::Users], 4),
    action(A::NextFilter, "users.next-filter", "action-next-filter", &[C::Filters], 0),
    action(A::PrevFilter, "users.previous-filter", "action-previous-filter", &[C::Filters], 0),
    action(A::TickFilter, "users.tick-filter", "action-tick", &[C::Filters], 2),
    action(A::ClearFilters, "users.clear-filters", "action-clear-filters", &[C::Filtered], 4),
    action(A::Sort, "users.sort", "action-sort", &[C::Users], 4),
    action(A::ReverseSort, "users.reverse-sort", "action-reverse-sort", &[C::Users], 0),
    action(A::Select, "users.select", "action-select", &[C::UserRow, C::Records], 3),
    action(A::SelectAll, "users.select-all", "action-select-all", &[C::UserRow, C::Records], 0),
    action(A::SelectNone, "users.select-none", "action-select-none", &[C::Selected], 0),
    action(A::CopyAddresses, "users.copy", "action-copy-addresses", &[C::UserRow, C::Selected], 0),
    guarded(A::BulkEdit, "users.bulk-edit", "action-bulk-edit", O::EditUsers, &[C::UserRow, C::Selected], 4),
    action(A::BulkActions, "users.bulk-actions", "action-bulk-actions", &[C::UserRow, C::Selected], 4),
    action(A::MarkChange, "bulk.mark", "action-mark-change", &[C::BulkForm], 2),
    guarded(A::ReviewInvites, "invites.review", "action-review-invites", O::CreateUsers, &[C::InviteCard], 0),
    guarded(A::ResendInvites, "invites.resend", "action-resend-invites", O::CreateUsers, &[C::InviteCard], 0),
    action(A::CloseCard, "invites.close", "action-close-card", &[C::InviteCard], 0),
    action(A::Jobs, "jobs", "action-jobs", &[C::Panes], 0),
    action(A::NextJob, "jobs.next", "action-next-job", &[C::Jobs], 4),
    action(A::PrevJob, "jobs.previous", "action-previous-job", &[C::Jobs], 4),
    action(A::CancelJob, "jobs.cancel", "action-cancel-job", &[C::JobRunning], 1),
    action(A::DismissJob, "jobs.dismiss", "action-dismiss-job", &[C::JobOver], 3),
    action(A::SelectRefused, "jobs.select-refused", "action-select-refused", &[C::Refused], 2),
    action(A::Filter, "log.filter", "action-filter", &[C::Log], 4),
    action(A::SignUp, "outbox.sign-up", "action-sign-up", &[C::OutboxLink], 2),
    action(A::ChoosePassword, "outbox.choose-password", "action-choose-password", &[C::OutboxReset], 2),
    guarded(A::ExportUsers, "users.export", "action-export", O::ExportUsers, &[C::Users], 6),
    action(A::Export, "audit.export", "action-export", &[C::AuditLog, C::History], 2),
    guarded(A::CreateTeam, "teams.create", "action-create-team", O::CreateTeams, &[C::Teams], 2),
    guarded(A::EditTeam, "teams.edit", "action-edit-group", O::EditTeams, &[C::TeamRow], 1),
    action(A::ShowMembers, "teams.members", "action-show-members", &[C::TeamRow], 3),
    guarded(A::DeleteTeam, "teams.delete", "action-delete", O::EditTeams, &[C::TeamRow], 4),
    guarded(A::AddMain, "members.add-main", "action-add-main", O::EditUsers, &[C::TeamMembers], 1),
    guarded(A::AddExtra, "members.add-extra", "action-add-extra", O::GiveExtraTeams, &[C::TeamMembers], 2),
    guarded(A::RemoveMember, "members.remove", "action-remove-member", O::EditUsers, &[C::TeamMember], 3),
    guarded(A::CreatePreset, "presets.create", "action-create-preset", O::MakePresets, &[C::Presets], 2),
    guarded(A::EditPreset, "presets.edit", "action-edit-group", O::MakePresets, &[C::PresetRow], 1),
    guarded(A::DeletePreset, "presets.delete", "action-delete", O::EditPresets, &[C::PresetRow], 4),
    guarded(A::CreateProperty, "properties.create", "action-create-property", O::EditProperties, &[C::Properties], 3),
    guarded(A::EditProperty, "properties.edit", "action-edit-group", O::EditProperties, &[C::PropertyRow], 1),
    guarded(
        A::ToggleDefaultProperty,
        "properties.default",
        "action-toggle-default",
        O::SetDefaultProperties,
        &[C::PropertyRow],
        2,
    ),
    action(A::OpenUser, "users.open", "action-open-user", &[C::UserRow], 1),
    action(A::NextUser, "record.next", "action-next-user", &[C::Record], 4),
    action(A::PrevUser, "record.previous", "action-previous-user", &[C::Record], 5),
    action(A::UserActions, "record.actions", "action-user-actions", &[C::RecordPage], 2),
    guarded(
        A::PermissionHistory,
        "record.history",
        "action-permission-history",
        O::ViewPermissionHistory,
        &[C::RecordUser],
        0,
    ),
    guarded(A::AssignLead, "leads.assign", "action-assign-lead", O::AssignLeads, &[C::RecordUser, C::Panes], 0),
    action(A::NoMail, "invitation.no-mail", "action-no-mail", &[C::Invitation], 3),
    action(A::MyNotifications, "notifications.open", "do-notifications-open", &[C::Panes], 0),
    action(A::GridRight, "grid.right", "action-grid-right", &[C::Notifications], 0),
    action(A::GridLeft, "grid.left", "action-grid-left", &[C::Notifications], 0),
    action(A::ShowPermissions, "record.permissions", "action-show-permissions", &[C::RecordPage], 2),
    Action {
        id: A::CopyInvite,
        name: "record.copy-link",
        label: "action-copy-one",
        guard: Some(Operation::CreateUsers),
        contexts: &[C::RecordInvite],
        prominence: 3,
    },
    action(A::CopyEmail, "record.copy-email", "action-copy-email", &[C::RecordUser], 6),
    action(
        A::Search,
        "list.search",
        "action-search",
        &[C::Users, C::Log, C::RecordDrawer, C::PermissionEditor, C::Help, C::Records],
        3,
    ),
    action(A::Up, "list.up", "action-up", &[C::List, C::Menu, C::Reading, C::Spinner], 0),
    action(A::Down, "list.down", "action-down", &[C::List, C::Menu, C::Reading, C::Spinner], 0),
    action(A::PageUp, "list.page-up", "action-page-up", &[C::List, C::Menu, C::Reading, C::Spinner], 0),
    action(A::PageDown, "list.page-down", "action-page-down", &[C::List, C::Menu, C::Reading, C::Spinner], 0),
    action(A::First, "list.first", "action-first", &[C::List, C::Menu, C::Reading, C::Spinner], 0),
    action(A::Last, "list.last", "action-last", &[C::List, C::Menu, C::Reading, C::Spinner], 0),
    action(
        A::Activate,
        "activate",
        "action-activate",
        &[
            C::Menu,
            C::Subscriptions,
            C::Clock,
            C::Dialog,
            C::LogEntry,
            C::WizardControl,
            C::WizardSection,
            C::WizardAddresses,
            C::RecordSection,
            C::PermissionGroup,
            C::Permission,
            C::Purchase,
            C::Notifications,
        ],
        1,
    ),
    action(
        A::Toggle,
        "toggle",
        "action-toggle",
        &[
            C::WizardControl,
            C::WizardSection,
            C::RecordSection,
            C::PermissionGroup,
            C::Permission,
            C::Menu,
            C::Dialog,
            C::Purchase,
            C::Notifications,
        ],
        0,
    ),
    action(A::Expand, "section.expand", "action-expand", &[C::WizardSection, C::RecordSection, C::PermissionGroup], 0),
    action(
        A::Collapse,
        "section.collapse",
        "action-collapse",
        &[C::WizardSection, C::WizardInside, C::RecordSection, C::RecordInside, C::PermissionGroup],
        0,
    ),
    action(A::PermissionMore, "permissions.more", "action-permission-more", &[C::Permission], 2),
    action(A::PermissionLess, "permissions.less", "action-permission-less", &[C::Permission], 2),
    action(A::PermissionUnassigned, "permissions.unassigned", "action-permission-unassigned", &[C::Permission], 3),
    action(
        A::Save,
        "form.save",
        "action-save",
        &[C::PermissionEditor, C::ClassicEditor, C::RecordDirty, C::Notifications],
        2,
    ),
    action(A::AddFromCsv, "sources.csv", "action-add-from-csv", &[C::WizardSources], 5),
    Action {
        id: A::AddFromSalesforce,
        name: "sources.salesforce",
        label: "action-add-from-salesforce",
        guard: Some(Operation::ImportFromSalesforce),
        contexts: &[C::WizardSources],
        prominence: 5,
    },
    action(A::RemoveRow, "addresses.remove", "action-remove-row", &[C::WizardAddresses], 2),
    action(A::CopyOne, "links.copy", "action-copy-one", &[C::WizardLinks, C::OutboxLink, C::OutboxReset], 2),
    action(A::CopyAll, "links.copy-all", "action-copy-all", &[C::WizardLinks], 2),
    action(
        A::NextField,
        "form.next",
        "action-next-field",
        &[
            C::Wizard,
            C::Dialog,
            C::SearchBox,
            C::RecordPage,
            C::PermissionEditor,
            C::Purchase,
            C::Subscriptions,
            C::Clock,
            C::Notifications,
            C::ClassicEditor,
        ],
        5,
    ),
    action(
        A::PrevField,
        "form.previous",
        "action-previous-field",
        &[
            C::Wizard,
            C::Dialog,
            C::RecordPage,
            C::PermissionEditor,
            C::Purchase,
            C::Subscriptions,
            C::Clock,
            C::Notifications,
            C::ClassicEditor,
        ],
        0,
    ),
    action(A::NextButton, "dialog.next", "action-next-field", &[C::Question, C::Subscriptions], 0),
    action(A::PrevButton, "dialog.previous", "action-previous-field", &[C::Question, C::Subscriptions], 0),
    action(A::PrevPage, "wizard.back", "action-previous-page", &[C::WizardBack], 4),
    action(A::NextPage, "wizard.next", "action-next-page", &[C::Wizard], 3),
    action(
        A::Back,
        "back",
        "action-back",
        &[C::Menu, C::Overlay, C::Dialog, C::Wizard, C::SearchBox, C::Return, C::RecordDirty, C::Purchase],
        7,
    ),
    action(A::AccountMenu, "menu.open", "action-account-menu", &[C::Panes], 5),
    action(A::Tab(0), "tab.users", "tab-users", &[C::Panes], 0),
    action(A::Tab(1), "tab.seats", "tab-seats", &[C::Panes], 0),
    action(A::Tab(2), "tab.partner-dashboard", "tab-partner-dashboard", &[C::Panes], 0),
    action(A::Tab(3), "tab.connected-apps", "tab-connected-apps", &[C::Panes], 0),
    action(A::Tab(4), "tab.billing", "tab-billing", &[C::Panes], 0),
    action(A::Tab(5), "tab.pricing", "tab-pricing", &[C::Panes], 0),
    action(A::Go(Place::Outbox), "go.outbox", "tab-outbox", &[C::Panes], 0),
    action(A::Go(Place::AuditLog), "go.audit-log", "tab-audit-log", &[C::Panes], 0),
    action(A::Go(Place::Teams), "go.teams", "tab-teams", &[C::Panes], 0),
    action(A::Go(Place::Presets), "go.presets", "tab-presets", &[C::Panes], 0),
    action(A::Go(Place::Properties), "go.properties", "tab-properties", &[C::Panes], 0),
    action(A::Go(Place::PartnersAutomation), "go.partners-automation", "tab-partners-automation", &[C::Panes], 0),
    action(A::Go(Place::ClientAccessManager), "go.client-access", "tab-client-access-manager", &[C::Panes], 0),
    action(A::Go(Place::Clock), "go.clock", "tab-clock", &[C::Panes], 0),
    action(A::SwitchAccount, "account.switch", "do-account-switch", &[C::Panes], 0),
    action(A::SwitchOperator, "operator.switch", "do-operator-switch", &[C::Panes], 0),
    action(
        A::Palette,
        "palette",
        "action-palette",
        &[C::Panes, C::Wizard, C::SearchBox, C::RecordDirty, C::Purchase, C::History],
        6,
    ),
    action(A::Toasts, "toasts", "do-toasts", &[C::Panes, C::Wizard, C::Purchase, C::History], 0),
    action(A::SwitchLanguage, "language.switch", "do-language-switch", &[C::Always], 0),
    action(A::ChooseTheme, "theme.choose", "do-theme-choose", &[C::Panes, C::Wizard, C::Purchase], 0),
    action(A::ToggleMouse, "mouse.toggle", "do-mouse-toggle", &[C::Panes, C::Wizard, C::Purchase], 0),
    action(
        A::Help,
        "help",
        "action-help",
        &[C::Panes, C::Wizard, C::Menu, C::Dialog, C::Overlay, C::SearchBox, C::RecordDirty, C::Purchase, C::History],
        8,
    ),
    action(A::Quit, "quit", "action-quit", &[C::Panes, C::Wizard, C::RecordDirty, C::Purchase, C::History], 9),
    action(A::QuitNow, "quit.now", "action-quit-now", &[C::Always], 0),
];

/// The list's entry for an action.
pub fn find(id: ActionId) -> Option<&'static Action> {
    ACTIONS.iter().find(|action| action.id == id)
}
