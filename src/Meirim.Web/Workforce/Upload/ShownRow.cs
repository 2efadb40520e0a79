namespace Meirim.Web.Workforce.Upload;

/// <summary>A row as it is shown.</summary>
/// <param name="Name">As the file has it; once that was let go, as the register has it.</param>
/// <param name="Number">Register number, when the reader may know it.</param>
public sealed record ShownRow(UploadRow Stored, string Name, string? Number, IReadOnlyList<string> Problems, IReadOnlyList<string> Warnings, IReadOnlyList<string> Changes);
