using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Records.MyRecord;

/// <summary>A page about the signed-in person's own record, now or as known on an earlier day.</summary>
public abstract class OwnRecordPage(OwnRecords records) : MeirimPage
{
    /// <summary>The day at whose end the register is looked at; null for now.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Known { get; set; }

    /// <summary>Null when the account has no record: the page says what to do.</summary>
    public OwnRecord? Own { get; private set; }

    /// <summary>Reads the record. A day that cannot be is said at its field, and the present record is shown.</summary>
    protected async Task<IActionResult> Read(CancellationToken cancel)
    {
        if (!ModelState.IsValid) Response.StatusCode = StatusCodes.Status400BadRequest;
        var reading = await records.Read(Actor, Known, cancel);
        if (reading.Problem == RecordProblems.KnownInFuture)
        {
            _ = Refuse(RecordProblems.KnownInFuture);
            reading = await records.Read(Actor, null, cancel);
        }
        if (reading.Succeeded(out var own, out var problem))
        {
            Own = own;
            return Page();
        }
        return problem == RecordProblems.NoOwnRecord ? Page() : Refuse(problem);
    }
}
