using Meirim.Web.Accounts;
using Meirim.Web.Workforce.Upload.FetchTemplate;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Workforce.Upload.FetchMessages;

/// <summary>What was found at each row, beside the row, as a file to mend and send anew.</summary>
[Needs(Role.OrganisationManager, Role.Registrar)]
public sealed class IndexModel(UploadAccess access, MessageFile file, RowList rows) : UploadPage(access)
{
    public async Task<IActionResult> OnGetAsync(string form, RowFilter show, CancellationToken cancel)
    {
        if (!ModelState.IsValid) return NotFound();
        var name = $"{Path.GetFileNameWithoutExtension(Upload.FileName)}-{Texts["upload.messages.name"]}";
        return form switch
        {
            "xlsx" => File(await file.Xlsx(Upload, show, rows, cancel), FileForms.Xlsx, name + ".xlsx"),
            "csv" => File(await file.Csv(Upload, show, rows, cancel), FileForms.Csv, name + ".csv"),
            _ => NotFound(),
        };
    }
}
