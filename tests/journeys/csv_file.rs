//! The dialog for a CSV file of users, by keyboard: what is refused and in which words, what is added, and what is kept.

use std::sync::{Arc, Mutex, mpsc};

use ratatui::{buffer::Buffer, layout::Size};
use seatdesk::{
    domain::{command::Command, language::Lang, seat::SeatType, user::Origin},
    flow::screen,
    service::Outcome,
    term::{
        files::{Content, Files},
        session::Session,
    },
    ui::{
        files::{Folder, MOST_BYTES, Unreadable},
        input::Input,
        key::Key,
        layout::WidgetId,
        viewer::Viewer,
        wizards::create_user::Page,
    },
};

use super::walk::{VIEWS, tell};
use crate::support::{
    person::Person,
    stage::{Stage, context},
    world::{ADD_EDIT, SUPER, VIEWER, batch, records},
};

/// A stage with one file, and others that are always there.
async fn with(name: &str, content: Content) -> Stage {
    let stage = Stage::of(records()).await;
    stage.files.put(&format!("/home/ada/{name}"), content);
    stage
}

fn text(text: &str) -> Content {
    Content::Bytes(text.as_bytes().to_vec())
}

/// A file of so many new people.
fn crowd(count: usize) -> Content {
    text(&format!("Name,Email\n{}", (1..=count).map(|n| format!("P {n},p{n}@x.io\n")).collect::<String>()))
}

fn utf16(text: &str) -> Content {
    Content::Bytes(std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect())
}

/// The addresses of the wizard's list, with where they came from.
fn listed(pilot: &Person) -> Vec<(String, Origin)> {
    let entries = pilot.wizard().unwrap().draft.addresses.entries();
    entries.iter().map(|entry| (entry.text.clone(), entry.origin)).collect()
}

/// What is put in, and the sentence for it.
fn refused() -> Vec<(&'static str, Content, &'static str, &'static str)> {
    let bytes = |bytes: &[u8]| Content::Bytes(bytes.to_vec());
    vec![
        (
            "folder",
            Content::Folder,
            "This is a folder. Choose a file in it.",
            "C'est un dossier. Choisissez-y un fichier.",
        ),
        (
            "a.csv",
            Content::NoPermission,
            "You are not allowed to read this file.",
            "Vous n'avez pas le droit de lire ce fichier.",
        ),
        ("a.csv", Content::NoFile, "This is no ordinary file but a device", "Ce n'est pas un fichier ordinaire"),
        (
            "a.csv",
            Content::Zeros(2 << 30),
            "The file has 2 GB, and a list of users at most 4 MB. It was not read.",
            "Le fichier fait 2 Go ; une liste d'utilisateurs, 4 Mo au plus. Il n'a pas été lu.",
        ),
        (
            "a.csv",
            bytes(b"\x89PNG\r\n\x1a\n\0\0"),
            "This is not a text file, so it holds no list of users.",
            "Ce n'est pas un fichier texte : il ne contient pas de liste d'utilisateurs.",
        ),
        (
            "a.csv",
            bytes(b"PK\x03\x04xlsx"),
            "This is a spreadsheet program's own file.",
            "C'est le format propre à un tableur.",
        ),
        ("a.csv", bytes(b"\xef\xbb\xbf"), "The file is empty.", "Le fichier est vide."),
        (
            "a.csv",
            bytes(b"Email\nzo\xe9@x.io\n"),
            "Line 2: an address has an accent, and the file does not say how accents are written.",
            "Ligne 2 : une adresse porte un accent",
        ),
        (
            "a.csv",
            text("Name,Email\n\"Ann,a@x.io\nBob,b@x.io\n"),
            "Line 2: a quotation mark is not closed",
            "Ligne 2 : un guillemet n'est pas fermé",
        ),
        (
            "a.csv",
            text("Name;Phone\nAnn;1\n"),
            "No Email column found. The first row says: Name and Phone.",
            "Aucune colonne « Adresse e-mail ». La première ligne indique : Name et Phone.",
        ),
        (
            "a.csv",
            text("Email,Name,E-mail\na@x.io,Ann,b@x.io\n"),
            "Several columns hold addresses: “Email” (column 1) and “E-mail” (column 3). Keep one of them.",
            "Plusieurs colonnes contiennent des adresses : « Email » (colonne 1) et « E-mail » (colonne 3).",
        ),
        (
            "a.csv",
            text("Name,Email\n"),
            "There is no address below the heading “Email”.",
            "Aucune adresse sous l'en-tête « Email ».",
        ),
        (
            "a.csv",
            crowd(101),
            "101 users in the file; 100 per import. Split it into 2 files.",
            "101 utilisateurs dans le fichier ; 100 par import. Répartissez-les dans 2 fichiers.",
        ),
        (
            "a.csv",
            text("Name,Email\nAnn,a@x.io\nBob,\n\nCy,cy@\n"),
            "2 rows have no valid address, line 3 (empty) and line 5 “cy@”.",
            "2 lignes n'ont pas d'adresse valable, ligne 3 (vide) et ligne 5 « cy@ ».",
        ),
    ]
}

/// AC-21, AC-23, CRU-08, CRU-10, ER-05, ER-06, INV-16, LM-01: each thing that can be wrong has its sentence in both
/// languages; nothing is added, and what was typed and the path stay.
#[tokio::test]
async fn whatever_is_wrong_has_its_sentence_and_loses_nothing() {
    for (name, content, english, french) in refused() {
        let stage = with(name, content).await;
        let before = stage.dump().await;
        for lang in Lang::ALL {
            let mut pilot = stage.pilot(SUPER, (80, 24), lang);
            pilot.keys("c").await.type_text("typed@x.io half").await.keys("C-o").await;
            pilot.type_text(&format!("~/{name}\n")).await;
            pilot.sees(tell(lang, english, french));
            assert!(pilot.region(WidgetId::CsvPath).contains(&format!("~/{name}")), "{}", pilot.screen());
            assert!(!pilot.region(WidgetId::CsvList).is_empty(), "the folder is still there:\n{}", pilot.screen());
            pilot.type_text("x").await.misses(tell(lang, english, french));
            pilot.keys("Esc").await;
            assert_eq!(listed(&pilot), [("typed@x.io".to_owned(), Origin::Typed)], "{name}");
            assert_eq!(pilot.wizard().unwrap().field.text(), "half");
        }
        assert_eq!(stage.dump().await, before);
    }
    let stage = with("a.csv", crowd(1)).await;
    for lang in Lang::ALL {
        let mut pilot = stage.pilot(SUPER, (80, 24), lang);
        pilot.keys("c C-o Enter").await.sees(tell(
            lang,
            "Enter the path of a file",
            "Saisissez le chemin d'un fichier",
        ));
        pilot.type_text("b.csv\n").await.sees(tell(
            lang,
            "There is no file of this name.",
            "Aucun fichier ne porte ce nom.",
        ));
        pilot.keys("C-u").await.type_text("no/a.csv").await.sees(tell(
            lang,
            "no such folder",
            "Ce dossier n'existe pas",
        ));
    }
}

/// AC-20, AC-22, CRU-07, CRU-09: a byte order mark, UTF-16, `;` and the tab, quoted commas and line breaks,
/// « Adresse e-mail »: all of it is read, and added below what was typed.
#[tokio::test]
async fn files_are_read_however_they_are_written() {
    let quoted = "Name,Email,Note\n\"Obi, Ann\",a@x.io,\"two\nlines\"\nBob,b@x.io,\n";
    for (content, told) in [
        (text("\u{feff}Email\na@x.io\nb@x.io\n"), [None, None]),
        (text("Nom;Adresse e-mail\r\nAnn;a@x.io\r\nBob;b@x.io\r\n"), [Some("semicolons"), Some("points-virgules")]),
        (utf16("Nom\tADRESSE E-MAIL\r\nAnn\ta@x.io\r\nBob\tb@x.io\r\n"), [Some("UTF-16"), Some("tabulations")]),
        (
            Content::Bytes(b"Nom;Email\nZo\xe9;a@x.io\nB;b@x.io\n".to_vec()),
            [Some("not UTF-8"), Some("autre que UTF-8")],
        ),
        (text(quoted), [None, None]),
    ] {
        let stage = with("users.csv", content).await;
        for lang in Lang::ALL {
            let mut pilot = stage.pilot(SUPER, (80, 24), lang);
            pilot.keys("c").await.type_text("typed@x.io ").await.keys("C-o").await.type_text("users.csv\n").await;
            pilot.sees(tell(lang, "2 users will be added", "2 utilisateurs seront ajoutés")).sees("users.csv");
            let [english, french] = told;
            if let (Some(english), Some(french)) = (english, french) {
                pilot.sees(tell(lang, english, french));
            }
            pilot.keys("Enter").await;
            let csv = |address: &str| (address.to_owned(), Origin::Csv);
            assert_eq!(listed(&pilot), [("typed@x.io".to_owned(), Origin::Typed), csv("a@x.io"), csv("b@x.io")]);
            pilot.keys("C-n").await;
            assert_eq!(pilot.wizard().unwrap().page, Page::AccessLevels);
        }
    }
    let stage = with("users.csv", crowd(100)).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    pilot.keys("c C-o").await.type_text("users.csv\n").await.sees("100 users will be added");
    pilot.keys("Enter").await;
    assert_eq!(listed(&pilot).len(), 100);
    pilot.keys("C-n").await;
    assert_eq!(pilot.wizard().unwrap().page, Page::AccessLevels);
}

/// LM-11: what is in the list counts too, and nothing is added when both together are too many.
#[tokio::test]
async fn the_list_has_room_for_a_hundred() {
    let stage = with("users.csv", crowd(99)).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot
            .keys("c")
            .await
            .type_text("one@x.io two@x.io p1@x.io ")
            .await
            .keys("C-o")
            .await
            .type_text("users.csv\n")
            .await;
        pilot.sees(tell(
            lang,
            "The list is at 3 of 100 users, so 97 more fit, and the file would add 98. Nothing was added.",
            "La liste en est à 3 sur 100 : elle en prend encore 97, et le fichier en ajouterait 98.",
        ));
        pilot.keys("Esc").await;
        assert_eq!(listed(&pilot).len(), 3);
        // One fewer, and it fits.
        pilot.keys("Tab Tab Delete C-o").await.type_text("users.csv\n").await.keys("Enter").await;
        assert_eq!(listed(&pilot).len(), 100);
    }
}

/// Who is a user here already, or in the list, is shown with the line and left out; so is what is there twice.
#[tokio::test]
async fn the_preview_says_what_becomes_of_each() {
    let rows = format!("Email\nnew@x.io\n{VIEWER}\nTYPED@x.io\nNEW@x.io\nother@x.io\nnew@x.io\n");
    let stage = with("users.csv", text(&rows)).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot.keys("c").await.type_text("typed@x.io ").await.keys("C-o").await.type_text("users.csv\n").await;
        pilot.sees(tell(lang, "2 users will be added", "2 utilisateurs seront ajoutés"));
        pilot.sees(tell(lang, "1 is a user here already", "1 est déjà utilisateur ici"));
        pilot.sees(tell(lang, "1 is in the list already", "1 est déjà dans la liste"));
        pilot.sees(tell(lang, "2 rows repeat an address", "2 lignes répètent une adresse"));
        pilot.sees(tell(lang, "also on lines 5 and 7", "aussi aux lignes 5 et 7"));
        assert!(pilot.row_with(VIEWER).unwrap().contains(tell(lang, "already a user here", "déjà utilisateur ici")));
        pilot.keys("Enter").await;
        let addresses: Vec<String> = listed(&pilot).into_iter().map(|(address, _)| address).collect();
        assert_eq!(addresses, ["typed@x.io", "new@x.io", "other@x.io"]);
        // A second time all of them are there.
        pilot.keys("C-o").await.type_text("users.csv\n").await;
        pilot.sees(tell(lang, "Nobody would be added", "Personne ne serait ajouté"));
        pilot.keys("S-Tab Enter").await;
        assert_eq!(listed(&pilot).len(), 3, "there is nothing to add");
        pilot.keys("Esc Esc").await;
        assert_eq!(pilot.model().focus(), WidgetId::WizardCsv);
    }
}

/// Somebody else creates a user of the file meanwhile: the preview says so, and leaves them out.
#[tokio::test]
async fn the_preview_follows_the_world() {
    let stage = with("users.csv", text("Email\na@x.io\nb@x.io\n")).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    pilot.keys("c C-o").await.type_text("users.csv\n").await.sees("2 users will be added");
    let create = Command::CreateUsers(batch(&["a@x.io"], SeatType::ViewOnly));
    let outcome = stage.hub.submit(stage.actor(ADD_EDIT), create).await;
    assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
    pilot.settle().await.sees("1 user will be added");
    pilot.keys("Enter").await;
    assert_eq!(listed(&pilot), [("b@x.io".to_owned(), Origin::Csv)]);
}

/// Esc leads from the preview to the choice of a file, and from there to page 1; nothing is added.
#[tokio::test]
async fn esc_leads_back_step_by_step() {
    let stage = with("users.csv", crowd(2)).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    pilot.keys("c C-o").await.type_text("users.csv\n").await.sees("2 users will be added");
    pilot.keys("Esc").await.misses("will be added");
    assert!(pilot.region(WidgetId::CsvPath).contains("users.csv"));
    pilot.keys("Esc").await;
    assert_eq!((listed(&pilot), pilot.model().focus()), (vec![], WidgetId::WizardCsv));
    // Cancel closes both at once.
    pilot.keys("C-o").await.type_text("users.csv\n").await.keys("Tab Enter").await;
    assert_eq!((listed(&pilot), pilot.model().focus()), (vec![], WidgetId::WizardCsv));
}

/// The folder below the field: walked with the arrows, opened with Enter, narrowed by typing, completed with Tab.
#[tokio::test]
async fn folders_are_walked_and_paths_completed() {
    let stage = with("docs/team.csv", crowd(3)).await;
    for name in ["docs/tea.txt", "docs/.hidden.csv", "downloads/x.csv", "docs/sub/y.csv"] {
        stage.files.put(&format!("/home/ada/{name}"), crowd(1));
    }
    for size in [(60, 16), (80, 24), (120, 40)] {
        let mut pilot = stage.pilot(SUPER, size, Lang::En);
        pilot.keys("c C-o").await.sees("/home/ada").sees("docs/");
        pilot.keys("Down Down Enter").await.sees("team.csv").sees("1 other file").misses("tea.txt").misses("hidden");
        assert_eq!(pilot.model().focus(), WidgetId::CsvList);
        assert!(pilot.region(WidgetId::CsvPath).contains("docs/"));
        // Up to the folder above and back, then by the list to the file.
        pilot.keys("Home Enter").await.sees("downloads/");
        pilot.keys("C-u").await.type_text("do").await.keys("Tab").await;
        assert_eq!(pilot.model().focus(), WidgetId::CsvList, "two folders begin like this: Tab goes to them");
        pilot.keys("Tab").await;
        assert_eq!(pilot.model().focus(), WidgetId::CsvChoose);
        pilot.keys("S-Tab").await.type_text("c").await.keys("Tab t Tab").await;
        assert!(pilot.region(WidgetId::CsvPath).contains("docs/team.csv"), "{}", pilot.screen());
        pilot.keys("Tab Enter").await.sees("3 users will be added");
        pilot.keys("Esc C-u").await.type_text("~/docs/.").await.sees(".hidden.csv");
        pilot.keys("C-u").await.type_text("docs/").await.keys("End PageDown Enter").await.sees("3 users will be added");
        pilot.resize(60, 16).await.sees("3 users will be added").sees("Add 3 users");
    }
}

/// Everything faster than any answer: a path typed and completed in one go.
#[tokio::test]
async fn keys_do_not_wait_for_the_disk() {
    let stage = with("docs/team.csv", crowd(3)).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    pilot.keys("c C-o").await.hurry("d o c s / t Tab").await;
    assert!(pilot.region(WidgetId::CsvPath).contains("docs/team.csv"), "{}", pilot.screen());
    pilot.hurry("Enter Esc").await;
    assert_eq!((listed(&pilot), pilot.model().focus()), (vec![], WidgetId::WizardCsv), "given up");
}

/// CRU-07: a file dropped on the terminal arrives as a pasted path, and is shown at once, on page 1 as in the dialog.
#[tokio::test]
async fn a_dropped_file_is_shown_at_once() {
    let stage = with("my users.csv", crowd(2)).await;
    for paste in [
        "/home/ada/my users.csv",
        "'/home/ada/my users.csv' ",
        "\"/home/ada/my users.csv\"\n",
        "/home/ada/my\\ users.csv",
        "file:///home/ada/my%20users.csv\r\n",
        "file://localhost/home/ada/my%20users.csv",
        "~/my users.csv",
    ] {
        let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
        pilot.keys("c").await.type_text("typed@x.io half").await.paste(paste).await.sees("2 users will be added");
        pilot.keys("Enter").await;
        assert_eq!(listed(&pilot).len(), 3, "{paste:?}");
        assert_eq!(pilot.wizard().unwrap().field.text(), "half");
        pilot.keys("C-o").await.type_text("nowhere").await.paste(paste).await.sees("my users.csv");
        pilot.sees("Nobody would be added");
    }
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    pilot.keys("c").await.paste("/home/ada/gone.csv").await.sees("There is no file of this name.");
    // What is not a path of a CSV file is addresses, as ever.
    pilot.keys("Esc").await.paste("a@x.io, b@x.io").await;
    assert_eq!(listed(&pilot).len(), 2);
    // A part of a path goes in where the cursor is.
    pilot.keys("C-o").await.type_text("~/my ").await.paste("users.csv").await.keys("Enter").await;
    pilot.sees("2 users will be added");
    pilot.paste("a@x.io").await;
    assert_eq!(pilot.bells(), 1, "over a preview only another file means something");
}

/// The mouse does what the keys do.
#[tokio::test]
async fn rows_and_buttons_are_clicked() {
    use seatdesk::ui::input::{Mouse, MouseKind};
    let stage = with("users.csv", crowd(2)).await;
    let mut pilot = stage.pilot(SUPER, (120, 40), Lang::En);
    pilot.keys("c C-o").await;
    for (widget, row) in [(WidgetId::CsvList, 1), (WidgetId::CsvAdd, 0)] {
        let rect = pilot.layout().rect(widget);
        let at = ratatui::layout::Position::new(rect.x + 3, rect.y + row);
        pilot.input(Input::Mouse(Mouse { kind: MouseKind::Press, at })).await;
    }
    assert_eq!(listed(&pilot).len(), 2, "{}", pilot.screen());
}

/// A disk that does not answer.
struct Stuck(Mutex<mpsc::Receiver<()>>);

impl Files for Stuck {
    fn read(&self, _path: &str, most: u64) -> Result<Vec<u8>, Unreadable> {
        assert_eq!(most, MOST_BYTES);
        let _ = self.0.lock().unwrap().recv();
        Ok(b"Email\na@x.io\n".to_vec())
    }

    fn list(&self, _path: &str) -> Result<Folder, Unreadable> {
        Ok(Folder { path: "/net".to_owned(), entries: Vec::new() })
    }
}

/// While a file is being read the dialog says so, takes keys, and closes.
#[tokio::test]
async fn a_slow_disk_holds_up_nothing() {
    let stage = Stage::of(records()).await;
    let (answer, waiting) = mpsc::channel();
    let mut ports = stage.ports();
    ports.files = Arc::new(Stuck(Mutex::new(waiting)));
    let viewer = Viewer::new(Size::new(80, 24), Lang::En, "hubspot");
    let mut session = Session::open(stage.hub.clone(), context(), stage.actor(SUPER), viewer, ports).unwrap();
    let see = |session: &mut Session, keys: &str| {
        keys.split_whitespace().for_each(|key| session.input(Input::Key(key.parse::<Key>().unwrap())));
        let area = session.area();
        screen::text(&session.draw(Buffer::empty(area)).buffer, area)
    };
    see(&mut session, "c C-o");
    while session.is_busy() {
        session.wait().await;
    }
    assert!(see(&mut session, "u Enter").contains("Reading the file…"));
    let typed = see(&mut session, "v");
    assert!(typed.contains(" uv ") && !typed.contains("Reading the file…"), "{typed}");
    assert!(see(&mut session, "Enter").contains("Reading the file…"));
    assert!(see(&mut session, "Esc").contains("Add email address(es)"));
    // What was given up may answer now: nobody hears of it.
    answer.send(()).unwrap();
    drop(answer);
    while session.is_busy() {
        session.wait().await;
    }
    assert!(see(&mut session, "").contains("Add email address(es)"));
}

/// Lists longer than the window are scrolled, in the smallest window too, and every line of them is seen once.
#[tokio::test]
async fn a_long_preview_is_scrolled_to_its_end() {
    let stage = with("users.csv", crowd(100)).await;
    for size in [(60, 16), (80, 24), (120, 40)] {
        let mut pilot = stage.pilot(SUPER, size, Lang::Fr);
        pilot.keys("c C-o").await.type_text("users.csv\n").await.sees("p1@x.io").misses("p100@x.io");
        pilot.keys("End").await.sees("p100@x.io").misses("p1@x.io");
        pilot.keys("Up Up Home").await.sees("p1@x.io");
        pilot.keys("Enter").await;
        assert_eq!(listed(&pilot).len(), 100);
    }
}
