//! The state each screen is shown in: reached by keys, as a person reaches it.

use ratatui::layout::Size;
use seatdesk::{
    domain::{
        command::{ActOnUser, Command, UserAction},
        language::Lang,
        seat::SeatType,
    },
    service::Outcome,
    term::{files::Content, ports::Ports},
    ui::viewer::Viewer,
};

use super::{classic_states, client_states};
use crate::support::{
    person::Person,
    stage::{Stage, context},
    world::batch as batch_of,
};

/// The operator of the demo's first account.
pub const ADA: &str = "ada@northwind.example";

/// A screen in one state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
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
    /// A window that is too small.
    TooSmall,
}

impl State {
    /// All states.
    pub const ALL: [Self; 80] = [
        Self::Users,
        Self::Search,
        Self::Record,
        Self::RecordInvited,
        Self::RecordPermissions,
        Self::Selected,
        Self::Filters,
        Self::Nobody,
        Self::AddUsers,
        Self::CsvFile,
        Self::CsvProblem,
        Self::CsvPreview,
        Self::SeatMenu,
        Self::TemplateMenu,
        Self::PermissionEditor,
        Self::Review,
        Self::AllSections,
        Self::Invite,
        Self::Continue,
        Self::Shortage,
        Self::BuySeats,
        Self::BuyQuestion,
        Self::SetUp,
        Self::Salesforce,
        Self::Unfinished,
        Self::AccountMenu,
        Self::Help,
        Self::PartnerDashboard,
        Self::PartnerEmployees,
        Self::PartnerEmployee,
        Self::PartnerFilter,
        Self::PartnerRefused,
        Self::PartnerProgram,
        Self::PermissionsMore,
        Self::TypeRemove,
        Self::ClientPanel,
        Self::AssignClients,
        Self::AssignmentMenu,
        Self::RequestText,
        Self::Conflict,
        Self::OtherAddress,
        Self::AddEmployees,
        Self::ClientAccess,
        Self::Outbox,
        Self::Mail,
        Self::SignUp,
        Self::AuditLog,
        Self::AuditEntry,
        Self::AuditFilter,
        Self::Export,
        Self::Teams,
        Self::TeamForm,
        Self::TeamDelete,
        Self::Presets,
        Self::Properties,
        Self::PresetForm,
        Self::ExportUsers,
        Self::ChoosePassword,
        Self::ChoosePasswordVoid,
        Self::PermissionHistory,
        Self::HistoryExport,
        Self::Notifications,
        Self::NoMail,
        Self::LeadOwner,
        Self::BulkMenu,
        Self::BulkForm,
        Self::BulkPreview,
        Self::BulkQuestion,
        Self::Jobs,
        Self::ClassicDetails,
        Self::ClassicKnown,
        Self::ClassicRole,
        Self::ClassicPreview,
        Self::ClassicRoles,
        Self::ClassicWelcome,
        Self::ClassicDone,
        Self::ClassicNoProduct,
        Self::ClassicEditor,
        Self::ClassicBanner,
        Self::TooSmall,
    ];

    /// Whether showing it changes the demo.
    pub const fn changes(self) -> bool {
        matches!(
            self,
            Self::Continue
                | Self::Conflict
                | Self::OtherAddress
                | Self::ClassicDone
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
        )
    }

    /// A person at the demo, who brings it into this state by keys. Some [change](Self::changes) the demo.
    pub async fn show(self, stage: &Stage, size: (u16, u16), lang: Lang, theme: &str) -> Person {
        let mut pilot = stage.themed(ADA, size, lang, theme);
        match self {
            Self::Users => {
                pilot.keys("Down Down Down").await;
            }
            Self::Search => {
                pilot.keys("/").await.type_text("zerva ele").await;
            }
            Self::Record => {
                record(&mut pilot, "bothaina").await;
                pilot.keys("Tab Right").await;
            }
            Self::RecordInvited => {
                record(&mut pilot, "hemi.rangihuna").await;
            }
            Self::RecordPermissions => {
                record(&mut pilot, "bothaina").await;
                pilot.keys("End Enter Down Down").await;
            }
            Self::Selected => {
                pilot.keys("s End Enter Space Down Space").await;
            }
            Self::Filters => {
                pilot.keys("f Down Down Enter f Right Down Space Down Space").await;
            }
            Self::Nobody => {
                pilot.keys("f End Enter f Right Right Down Enter /").await.type_text("zed").await.keys("Enter").await;
            }
            Self::AddUsers => {
                let list = "neu@northwind.example, noor.hartmann@northwind.example thuy.morel@northwind.example;\n\
                    Edith@Northwind.example nobody@nowhere not-an-address \
                    a.very.long.local.part.that.goes.on.and.on.and.on@a-very-long-domain-name.northwind.example";
                pilot.keys("c").await.paste(list).await;
                pilot.type_text("neu@northwind.example ").await;
            }
            Self::CsvFile => {
                csv_files(stage);
                pilot.keys("c C-o Down Down Down Down").await;
            }
            Self::CsvProblem => {
                csv_files(stage);
                pilot.keys("c C-o").await.type_text("wrong.csv\n").await;
            }
            Self::CsvPreview => {
                csv_files(stage);
                pilot.keys("c").await.type_text("zoe@northwind.example ").await;
                pilot.keys("C-o").await.type_text("\u{e9}quipe.csv\n").await;
            }
            Self::SeatMenu => {
                batch(&mut pilot, 3).await;
                pilot.keys("Enter Enter Down").await;
            }
            Self::TemplateMenu => {
                batch(&mut pilot, 3).await;
                pilot.keys("Enter Enter Enter Enter Down Enter Enter Down Down").await;
            }
            Self::PermissionEditor => {
                adjusted(&mut pilot).await;
            }
            Self::Review => {
                adjusted(&mut pilot).await;
                pilot.keys("C-s Tab Tab Right").await;
            }
            Self::AllSections => {
                batch(&mut pilot, 3).await;
                // Core; the second and the third section open by their headers.
                pilot.keys("Enter Enter Enter Enter Tab Right").await;
            }
            Self::Invite => {
                to_invite(&mut pilot).await;
                pilot.keys("Space").await;
            }
            Self::Continue => {
                to_invite(&mut pilot).await;
                // One of the seats comes back from a removal, which is asked about.
                pilot.keys("C-n Tab Enter").await;
            }
            Self::Shortage => {
                batch(&mut pilot, 5).await;
                pilot.keys("Enter Enter Enter").await;
            }
            Self::BuySeats => {
                batch(&mut pilot, 6).await;
                pilot.keys("Enter Enter Enter Tab Tab Enter").await;
            }
            Self::BuyQuestion => {
                batch(&mut pilot, 6).await;
                pilot.keys("Enter Enter Enter Tab Tab Enter Up Enter").await;
            }
            Self::SetUp => {
                to_invite(&mut pilot).await;
                // The main team is chosen, and one of the extra teams.
                pilot.keys("C-n Tab Enter Up Up Enter Enter Down Enter Tab Enter Down Enter").await;
            }
            Self::Salesforce => {
                pilot.keys("c").await.type_text("gael.paquet@northwind.example ").await;
                pilot.keys("C-r Down Space Space").await;
            }
            Self::Unfinished => pilot = come_back(stage, size, lang, theme).await,
            Self::AccountMenu => {
                pilot.keys("m Down").await;
            }
            Self::Help => {
                pilot.keys("?").await;
            }
            Self::PartnerDashboard => {
                pilot.keys("3").await;
            }
            Self::PartnerEmployees
            | Self::PartnerEmployee
            | Self::PartnerFilter
            | Self::PartnerRefused
            | Self::PartnerProgram
            | Self::PermissionsMore
            | Self::TypeRemove => pilot = partner_dashboard(self, stage, size, lang, theme).await,
            Self::ClientPanel
            | Self::AssignClients
            | Self::AssignmentMenu
            | Self::RequestText
            | Self::Conflict
            | Self::OtherAddress
            | Self::AddEmployees
            | Self::ClientAccess => pilot = client_states::show(self, stage, size, lang, theme).await,
            Self::Teams => {
                pilot.keys("m Home Down Down Down Down Enter Down u Down").await;
            }
            Self::TeamForm => {
                pilot.keys("m Home Down Down Down Down Enter e Tab Enter Down").await;
            }
            Self::TeamDelete => {
                pilot.keys("m Home Down Down Down Down Enter x").await;
            }
            Self::Presets => {
                pilot.keys("m Home Down Down Down Down Down Enter Down").await;
            }
            Self::Properties => {
                pilot.keys("m Home Down Down Down Down Down Down Enter Down").await;
            }
            Self::PresetForm => {
                pilot.keys("m Home Down Down Down Down Down Enter Enter Tab").await;
            }
            Self::BulkMenu => {
                pilot.keys("Space Space a Down").await;
            }
            Self::BulkForm => {
                pilot.keys("Down Space Space Space Space e Down Enter Down Down").await;
            }
            Self::BulkPreview => {
                pilot.keys("f Down Down Enter f Right Down Space Esc * e Enter Down Enter Down Enter Down Enter").await;
            }
            Self::BulkQuestion => {
                pilot.keys("I").await;
            }
            Self::Jobs => {
                pilot.keys("J").await;
            }
            Self::Outbox => {
                with_history(stage).await;
                pilot.keys("o Down").await;
            }
            Self::Mail => {
                with_history(stage).await;
                pilot.keys("o Down Down Enter").await;
            }
            Self::SignUp => {
                with_history(stage).await;
                pilot.keys("o Down Down s").await.type_text("nobody").await;
                pilot.keys("Tab Tab Tab").await.type_text("short\n").await;
            }
            Self::AuditLog => {
                with_history(stage).await;
                go_to_audit_log(&mut pilot).await.keys("Down").await;
            }
            Self::AuditEntry => {
                with_history(stage).await;
                go_to_audit_log(&mut pilot).await.keys("Down Enter").await;
            }
            Self::AuditFilter => {
                with_history(stage).await;
                go_to_audit_log(&mut pilot).await.keys("f Down").await;
            }
            Self::Export => {
                with_history(stage).await;
                go_to_audit_log(&mut pilot).await.keys("e").await;
            }
            Self::ExportUsers => {
                pilot.keys("/").await.type_text("ana").await.keys("Enter E").await;
            }
            Self::ChoosePassword => {
                with_resets(stage).await;
                pilot.keys("o p").await.type_text("long enough").await;
                pilot.keys("Tab").await.type_text("longer\n").await;
            }
            Self::ChoosePasswordVoid => {
                with_resets(stage).await;
                pilot.keys("o Down p").await;
            }
            Self::PermissionHistory => {
                permission_history(&mut pilot).await;
                pilot.keys("Down Enter").await;
            }
            Self::HistoryExport => {
                permission_history(&mut pilot).await;
                pilot.keys("e").await;
            }
            Self::Notifications => {
                let name = if lang == Lang::En { "My notifications" } else { "Mes notifications" };
                pilot.keys(":").await.type_text(name).await.keys("Enter Space Down Right Space").await;
            }
            Self::NoMail => {
                record(&mut pilot, "hemi.rangihuna").await;
                pilot.keys("w").await;
            }
            Self::LeadOwner => {
                let name = if lang == Lang::En { "Assign a sample lead" } else { "prospect fictif" };
                pilot.keys(":").await.type_text(name).await.keys("Enter Down").await;
            }
            Self::ClassicDetails
            | Self::ClassicKnown
            | Self::ClassicRole
            | Self::ClassicPreview
            | Self::ClassicRoles
            | Self::ClassicWelcome
            | Self::ClassicDone
            | Self::ClassicNoProduct
            | Self::ClassicEditor
            | Self::ClassicBanner => return classic_states::show(self, stage, size, lang, theme).await,
            Self::TooSmall => {
                pilot.resize(59, 16).await;
            }
        }
        pilot
    }
}

/// The files of somebody who wants to add users.
fn csv_files(stage: &Stage) {
    let team: String = (1..=40).map(|n| format!("Personne {n};personne.{n}@northwind.example\n")).collect();
    let team = format!(
        "Nom;Adresse e-mail\nZo\u{e9};zoe@northwind.example\nEdith;edith@northwind.example\n{team}\
         Bob;Personne.3@northwind.example\n"
    );
    let wrong = "Name,Email\nAnn,ann@northwind.example\nBob,\nCy,cy@northwind\nDi,di northwind.example\n";
    let long = "/home/ada/a-file-with-a-name-that-goes-on-and-on-and-on-until-nobody-can-read-it-any-more-at-all.csv";
    for (path, content) in [
        ("/home/ada/\u{e9}quipe.csv", Content::Bytes(team.into_bytes())),
        ("/home/ada/wrong.csv", Content::Bytes(wrong.as_bytes().to_vec())),
        (long, Content::Bytes(wrong.as_bytes().to_vec())),
        ("/home/ada/huge.csv", Content::Zeros(2 << 30)),
        ("/home/ada/notes.txt", Content::Zeros(1)),
        ("/home/ada/Documents", Content::Folder),
        ("/home/ada/Downloads", Content::Folder),
    ] {
        stage.files.put(path, content);
    }
}

/// Opens the record of the first user whom a search finds.
async fn record(pilot: &mut Person, search: &str) {
    pilot.keys("/").await.type_text(search).await.keys("Enter Enter").await;
}

/// Makes a user a super admin and no longer, adjusts a permission, unless it was done already, and opens the history.
async fn permission_history(pilot: &mut Person) {
    record(pilot, "daisuke").await;
    pilot.keys("p /").await.type_text("import").await.keys("Enter Space C-s C-s a Enter").await;
}

/// Opens the wizard with so many new people, on its second page.
async fn batch(pilot: &mut Person, count: usize) {
    let people: Vec<String> = (1..=count).map(|n| format!("person{n}@northwind.example")).collect();
    pilot.keys("c").await.paste(&people.join("\n")).await.keys("C-n").await;
}

/// The same with View-Only Seats and a Content Marketer's permissions, one of them narrowed in the editor.
async fn adjusted(pilot: &mut Person) {
    batch(pilot, 3).await;
    pilot.keys("Enter Enter Down Enter Enter Down Enter Enter Down Down Down Enter Enter").await;
    pilot.keys("Enter Down Left Down").await;
}

/// The same with somebody who has a password, with Core Seats, on the third page.
async fn to_invite(pilot: &mut Person) {
    let people = "person1@northwind.example noor.hartmann@northwind.example person3@northwind.example";
    pilot.keys("c").await.paste(people).await.keys("C-n Enter Enter Enter C-n").await;
}

/// Ada comes back after a batch with Core Seats that she did not finish.
async fn come_back(stage: &Stage, size: (u16, u16), lang: Lang, theme: &str) -> Person {
    let ports = Ports::in_memory();
    let viewer = || Viewer::new(Size::new(size.0, size.1), lang, theme);
    let open = || Person::open(stage.hub.clone(), context(), stage.actor(ADA), viewer(), ports.clone());
    to_invite(&mut open()).await;
    open()
}

/// Goes to the audit log by the command palette.
pub async fn go_to_audit_log(pilot: &mut Person) -> &mut Person {
    let name = if pilot.viewer().lang == Lang::En { "Go to the audit log" } else { "journal d'audit" };
    pilot.keys(":").await.type_text(name).await.keys("Enter").await
}

/// Two mails to choose another password, the first of them void.
async fn with_resets(stage: &Stage) {
    let actor = stage.actor(ADA);
    let user = stage.user(actor.hub, "thao.nguyen@northwind.example").unwrap().id;
    let wanted = ActOnUser { user, action: UserAction::ResetPassword, accepts_from_removal: 0 };
    for _ in 0..2 {
        let outcome = stage.hub.submit(actor, Command::ActOnUser(wanted)).await;
        assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
    }
}

/// Has Ada create a few users, unless she has already.
async fn with_history(stage: &Stage) {
    let actor = stage.actor(ADA);
    if stage.account(actor.hub).serial() > 0 {
        return;
    }
    for (people, seat) in [
        (&["ines@northwind.example", "jo@northwind.example"][..], SeatType::ViewOnly),
        (&["noor.hartmann@northwind.example", "kay@northwind.example"], SeatType::Core),
    ] {
        let mut batch = batch_of(people, seat);
        batch.accepts_from_removal = 2;
        let outcome = stage.hub.submit(actor, Command::CreateUsers(batch)).await;
        assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
    }
}

/// The dashboard of the demo's partner.
async fn partner_dashboard(state: State, stage: &Stage, size: (u16, u16), lang: Lang, theme: &str) -> Person {
    let who = if state == State::PartnerRefused { "yuki@agency.example" } else { "aino@agency.example" };
    let mut pilot = stage.themed(who, size, lang, theme);
    pilot.keys("3 ]").await;
    match state {
        State::PartnerEmployees => pilot.keys("Down Down Down").await,
        State::PartnerEmployee => pilot.keys("Down Down Enter").await,
        State::PartnerFilter => pilot.keys("f Right Down").await,
        State::PartnerProgram => pilot.keys("Down Down P Space").await,
        State::PermissionsMore => pilot.keys("Down Down a Down Enter p m").await,
        State::TypeRemove => pilot.keys("Down Down P Space C-s").await.type_text("remove\n").await,
        _ => &mut pilot,
    };
    pilot
}
