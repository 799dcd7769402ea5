//! What a session reads from the logs and writes out of them for its person.

use std::{
    fs, io,
    path::{Path, absolute},
    sync::Arc,
};

use super::files::in_home;
use crate::{
    domain::{language::Lang, world::AccountState},
    service::{
        Hub, StoreError, audit_csv,
        export::ExportError,
        history_csv,
        users_csv::{self, UsersExportError},
        whole_file::Existing,
    },
    ui::{
        context::Context,
        overlays::export::{Export, Exported, HistoryExport, Problem, What},
        screens::log::{Answer, Filter, Query},
    },
};

/// What a search looks at: the words of the person and the names in the account, as they were when it began.
pub(super) struct Reader {
    pub hub: Hub,
    pub context: Arc<Context>,
    pub lang: Lang,
    pub account: Arc<AccountState>,
}

impl Reader {
    /// Reads a page of a log.
    pub async fn read(self, query: Query) -> Answer {
        let words = self.context.languages.get(self.lang);
        let Query { hub, span, wanted, filter } = query;
        let found = match &filter {
            Filter::Mails(filter) => {
                let matcher = filter.matcher(&self.account, words);
                self.hub.find_mails(hub, span, wanted, matcher).await.map(Answer::Mails)
            }
            Filter::Audit(filter) => {
                let matcher = filter.matcher(&self.account, words);
                self.hub.find_audit(hub, span, wanted, matcher).await.map(Answer::Audit)
            }
            Filter::History(filter) => {
                let matcher = filter.matcher(&self.account, words);
                self.hub.find_audit(hub, span, wanted, matcher).await.map(Answer::Audit)
            }
        };
        found.unwrap_or_else(|error: StoreError| Answer::Failed(error.to_string()))
    }

    /// Exports the audit log, users or a permission history, and answers how many rows it has and where it lies.
    pub async fn export(self, export: Export) -> Result<Exported, Problem> {
        let path = in_home(&export.path);
        // A name alone says nothing of the folder that the program was started in.
        let file = absolute(&path).unwrap_or_else(|_| path.clone()).display().to_string();
        self.write(export, &path).await.map(|rows| Exported { rows, file })
    }

    async fn write(self, export: Export, path: &Path) -> Result<u64, Problem> {
        if path.is_dir() {
            return Err(Problem::IsFolder);
        }
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty())
            && matches!(fs::metadata(folder), Err(error) if error.kind() == io::ErrorKind::NotFound)
        {
            return Err(Problem::NoFolder(folder.display().to_string()));
        }
        let existing = if export.replace { Existing::Replace } else { Existing::Keep };
        match &export.what {
            What::Audit(filter) => {
                let matcher = filter.matcher(&self.account, self.context.languages.get(self.lang));
                let written = audit_csv::write_file(&self.hub, export.by.hub, matcher, path, existing).await;
                written.map_err(|error| problem(&error))
            }
            What::History(HistoryExport { user, since, .. }) => {
                let hub = export.by.hub;
                let written = history_csv::write_file(&self.hub, hub, *user, *since, path, existing).await;
                written.map_err(|error| problem(&error))
            }
            What::Users(chosen) => {
                let users = chosen.users.as_deref();
                let written = users_csv::write_file(&self.hub, export.by, users, path, existing).await;
                written.map_err(|error| match error {
                    UsersExportError::Rejected(rejection) => Problem::Refused(rejection),
                    UsersExportError::Export(error) => problem(&error),
                })
            }
        }
    }
}

fn problem(error: &ExportError) -> Problem {
    match error {
        ExportError::Store(_) | ExportError::Changed => Problem::Unreadable(error.to_string()),
        ExportError::Io(error) => match error.kind() {
            io::ErrorKind::AlreadyExists => Problem::Exists,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Problem::NoPermission,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Problem::Full,
            io::ErrorKind::IsADirectory => Problem::IsFolder,
            _ => Problem::Failed(error.to_string()),
        },
    }
}
