namespace Meirim.Web.Ui.Home;

/// <summary>For whom the application is, and where they begin.</summary>
public sealed record Audience(string Key, string LinkKey, string Path)
{
    public static readonly Audience[] All =
    [
        new("home.family", "home.go-find", "/find"),
        new("home.specialist", "home.go-record", "/my-record"),
        new("home.employer", "home.go-staff", "/staff"),
        new("home.authority", "home.go-standard", "/standard"),
    ];
}
