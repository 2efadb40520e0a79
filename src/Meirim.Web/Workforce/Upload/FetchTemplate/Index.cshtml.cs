using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Workforce.Upload.FetchTemplate;

/// <summary>The empty table to fill in, as a workbook or as CSV.</summary>
[Needs(Role.OrganisationManager, Role.Registrar)]
public sealed class IndexModel(TemplateFile template) : MeirimPage
{
    public IActionResult OnGet(string form) => form switch
    {
        "xlsx" => File(template.Xlsx(), FileForms.Xlsx, Texts["upload.template.name"] + ".xlsx"),
        "csv" => File(template.Csv(), FileForms.Csv, Texts["upload.template.name"] + ".csv"),
        _ => NotFound(),
    };
}
