//! How each screen is reached: by the keys that a person presses.

use ratatui::layout::Size;
use seatdesk::{
    domain::language::Lang,
    term::{files::Content, ports::Ports},
    ui::viewer::Viewer,
};

use super::{
    ADA, State, apps, billing, classic, clients, clock, partner_dashboard, partner_domain, pricing, salesforce,
};
use crate::{
    screens::stories::{with_history, with_resets},
    support::{
        person::Person,
        stage::{Stage, context},
    },
};

impl State {
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
            Self::AccountMenuEnd => {
                pilot.keys("m End").await;
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
            | Self::TypeRemove => {
                pilot = partner_dashboard::show(self, stage, size, lang, theme).await;
            }
            Self::ClientPanel
            | Self::AssignClients
            | Self::AssignmentMenu
            | Self::RequestText
            | Self::Conflict
            | Self::OtherAddress
            | Self::AddEmployees
            | Self::ClientAccess => pilot = clients::show(self, stage, size, lang, theme).await,
            Self::ConnectedApps
            | Self::AppMenu
            | Self::AppDetails
            | Self::InstallApp
            | Self::InstallQuestion
            | Self::SalesforceHealth
            | Self::SalesforceFeatures
            | Self::SyncSettings
            | Self::SyncMenu => pilot = apps::show(self, stage, size, lang, theme).await,
            Self::ConnectCheck
            | Self::ConnectLogIn
            | Self::ConnectWrong
            | Self::ConnectConsent
            | Self::ConnectCompare
            | Self::ConnectLess => pilot = salesforce::show(self, stage, size, lang, theme).await,
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
            | Self::ClassicBanner => return classic::show(self, stage, size, lang, theme).await,
            Self::PartnerDomain | Self::PartnerDomainRead | Self::PartnerDomainShared | Self::PartnerDomainPreview => {
                return partner_domain::show(self, stage, size, lang, theme).await;
            }
            Self::BillingOverview
            | Self::PaymentMethod
            | Self::ChangeCard
            | Self::CardNeeded
            | Self::Orders
            | Self::Receipt
            | Self::PastDue
            | Self::RetryQuestion
            | Self::Seats
            | Self::SeatChange
            | Self::SeatsHeld => return billing::show(self, stage, size, lang, theme).await,
            Self::Clock
            | Self::ClockBack
            | Self::ClockQuestion
            | Self::Subscriptions
            | Self::RemoveSeats
            | Self::CancelRemoval
            | Self::Snapshots
            | Self::SnapshotName
            | Self::SnapshotRestore => return clock::show(self, stage, size, lang, theme).await,
            Self::Pricing
            | Self::PricingRefused
            | Self::Bundle
            | Self::BundleTicked
            | Self::ContactSales
            | Self::TrialQuestion
            | Self::CheckoutCart
            | Self::CheckoutPayment
            | Self::CheckoutReview
            | Self::CheckoutDone => return pricing::show(self, stage, size, lang, theme).await,
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
