//! Actions are data: what can be done, where, and what it is called. The key line, the help, the account menu and the
//! keymap's check read one list.
//!
//! | file | what it is |
//! |---|---|
//! | this one | an action, and what names it |
//! | [`context`](self::ContextId) | where keys are looked up |
//! | [`list`](self::ACTIONS) | every action there is |

mod context;
mod list;

pub use self::{context::ContextId, list::ACTIONS};
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
    /// On a product of the bundle, the tier or term after the one that is chosen [PRC-05].
    NextLevel,
    /// The one before it.
    PrevLevel,
    /// Edit the fields of the user's record.
    EditRecord,
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
    /// Open the menu More of the permission editor [PET-02].
    MorePermissions,
    /// Open the partner program of a user: the tag [PET-02].
    PartnerProgram,
    /// The next tab of the Partner Dashboard.
    NextPartnerTab,
    /// The tab before.
    PrevPartnerTab,
    /// List the users for whom nothing is credited [PET-06].
    ShowUncredited,
    /// Open the drawer of a partner employee [PAC-02].
    OpenEmployee,
    /// What can be done with a partner employee [PAC-10].
    EmployeeActions,
    /// Remove the access of an employee to a client [PAC-09, PAC-11].
    RemoveClientAccess,
    /// Open the lists of the filters of the partner employees.
    FilterEmployees,
    /// Open the list of the filter of the clients.
    FilterClients,
    /// Open the panel of the client under the cursor.
    OpenClient,
    /// What can be done about a client.
    ClientActions,
    /// Work for the client no longer.
    EndServices,
    /// Let an address no longer count as an employee's.
    EndException,
    /// Add employees to a client [SM-11].
    AddEmployees,
    /// Assign clients to the employee under the cursor [PAC-03].
    AssignClients,
    /// Go to the client's account.
    VisitClient,
    /// What can be done about an employee at a client.
    AssignmentActions,
    /// Show the text that asks a client for access [PAC-07].
    RequestAccess,
    /// Let the client add the employee, for demos [PAC-08].
    SimulateClient,
    /// Type another partner employee e-mail domain [PM-14].
    EditDomain,
    /// Take the proposed domain into the field [DOM-16].
    TakeDomain,
    /// The next tab of Account & Billing.
    NextBillingTab,
    /// The tab before.
    PrevBillingTab,
    /// Put another card on file [PRC-10].
    ChangeCard,
    /// Charge again what is past due [PRC-16].
    RetryCharge,
    /// List the apps that can be installed [NAV-06].
    InstallApp,
    /// Show the details of the app under the cursor [SFI-04].
    OpenApp,
    /// What can be done to the app: the menu More of a card, the Actions menu of its pages [SFI-04, SFI-05].
    AppActions,
    /// Connect the app again [EXT-45].
    ReconnectApp,
    /// Take the app off.
    UninstallApp,
    /// Connect another user to Salesforce [SFI-05].
    ConnectSalesforceUser,
    /// Let the log-in to the simulated Salesforce run out, for demos.
    ExpireSalesforce,
    /// The next page of Salesforce, or the other one of the connected apps [EXT-42].
    NextAppTab,
    /// The page before.
    PrevAppTab,
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
    /// Buy more seats of the type whose card has the focus [SEA-03, SEA-05].
    AddSeats,
    /// Go to where unassigned seats of that type are removed [RMS-03].
    RemoveSeats,
    /// Change the seat of the user under the cursor [USR-05].
    ChangeSeat,
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
    /// Show the snapshots of the world [demo and QA 7].
    Snapshots,
    /// Keep the world under a name.
    SaveSnapshot,
    /// Let go of the snapshot under the cursor.
    DeleteSnapshot,
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

impl Action {
    /// The id of the message that says what it does, in full: for the help, the palette and lists of keys.
    pub fn about(&self) -> String {
        format!("do-{}", self.name.replace('.', "-"))
    }
}

/// The list's entry for an action.
pub fn find(id: ActionId) -> Option<&'static Action> {
    ACTIONS.iter().find(|action| action.id == id)
}
