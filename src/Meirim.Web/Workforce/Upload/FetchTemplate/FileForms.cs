namespace Meirim.Web.Workforce.Upload.FetchTemplate;

/// <summary>Names of the forms in which tables are handed out.</summary>
internal static class FileForms
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public const string Csv = "text/csv; charset=utf-8";
}
